using System;
using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>A built-in aggregate: how it is called, what it takes and gives, and what there is to know of it.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Names">Upper-case names, the one that plans print first.</param>
/// <param name="Shape">What its arguments are.</param>
/// <param name="Takes">What the first argument is cast to; null where the aggregate does not take its type.</param>
/// <param name="Gives">Type of the result, from the type that <paramref name="Takes"/> gave.</param>
public sealed record AggregateFunction(
    AggregateKind Kind, IReadOnlyList<string> Names, AggregateShape Shape, Func<SqlType, SqlType?> Takes, Func<SqlType, SqlType> Gives)
{
    /// <summary>DISTINCT makes no difference: least, greatest, all of them, bits.</summary>
    public bool IgnoresDuplicates { get; init; }

    /// <summary>How many rows with a value a result needs: a variance of a sample needs two. 0 where the result is never NULL.</summary>
    public int Needs { get; init; } = 1;

    /// <summary>It may be NULL though there are values: the slope where x does not vary.</summary>
    public bool MayBeUndefined { get; init; }

    /// <summary>NULL is a value like others: FIRST_VALUE, ARRAY_AGG.</summary>
    public bool TakesNulls { get; init; }

    /// <summary>The result is one of the argument's values: held in C# as the column is.</summary>
    public bool GivesArgument { get; init; }

    /// <summary>How it is computed and how far it can be trusted.</summary>
    public string Method { get; init; } = string.Empty;

    /// <summary>How a value is taken back over a changelog.</summary>
    public string Retraction { get; init; } = string.Empty;

    /// <summary>Memory for a group, in words.</summary>
    public string Memory { get; init; } = string.Empty;
}

/// <summary>The arguments of an aggregate.</summary>
public enum AggregateShape
{
    /// <summary>One value.</summary>
    Value,

    /// <summary>A value and what to order by: ARG_MIN(x, y).</summary>
    ValueBy,

    /// <summary>Two numbers: CORR(y, x).</summary>
    Pair,

    /// <summary>A value and a constant fraction from 0 to 1, also as NAME(fraction) WITHIN GROUP (ORDER BY x).</summary>
    ValueAndFraction,

    /// <summary>Text, a constant separator and an order.</summary>
    TextAndSeparator,

    /// <summary>A value and an order.</summary>
    OrderedValue,
}
