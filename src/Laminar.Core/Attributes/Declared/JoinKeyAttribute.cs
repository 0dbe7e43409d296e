using System;

namespace Laminar;

/// <summary>
/// What is equal in the rows that a <see cref="JoinAttribute"/> joins: two static methods of one name, each of which takes a row of one of the streams, by <c>in</c>. With several names, all are equal.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JoinKeyAttribute : Attribute;
