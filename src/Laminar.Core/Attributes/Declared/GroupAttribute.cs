using System;

namespace Laminar;

/// <summary>An aggregate of a query that is declared in C#, over what a static method gives for each row.</summary>
public abstract class GroupAttribute : Attribute
{
    /// <summary>Whether equal values count once.</summary>
    public bool Distinct { get; set; }

    /// <summary>A method that takes a row and gives <see cref="bool"/>: only rows for which it is true are taken in.</summary>
    public string? Filter { get; set; }

    /// <summary>Whether it is a column of the rows that come out; false where only results read it.</summary>
    public bool Output { get; set; } = true;
}
