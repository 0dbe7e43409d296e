using System;

namespace Laminar;

/// <summary>A condition on the groups of a query that is declared in C#: a static method that gives <see cref="bool"/> and whose parameters are named after keys and aggregates.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HavingAttribute : Attribute;
