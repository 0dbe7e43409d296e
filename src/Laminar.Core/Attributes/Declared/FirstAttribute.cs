using System;

namespace Laminar;

/// <summary>The value of the earliest row of a group by event time: <c>FIRST_VALUE</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FirstAttribute : GroupAttribute;
