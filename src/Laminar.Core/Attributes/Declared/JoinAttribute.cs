using System;

namespace Laminar;

/// <summary>
/// Joins rows of another stream to those that a query declared in C# reads: rows with equal keys whose event times lie within a bound. Keys are methods marked
/// <see cref="JoinKeyAttribute"/>; other members take either row, or both. In SQL: <c>JOIN q ON … AND q.ts BETWEEN t.ts - before AND t.ts + after</c>.
/// </summary>
/// <example><code>
/// [StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Before = "5s")]
/// public partial class Spread
/// {
///     [JoinKey] static int Symbol(in Trade t) => t.Symbol;
///     [JoinKey] static int Symbol(in Quote q) => q.Symbol;
///     [Result] static double Paid(in Trade t, in Quote q) => t.Price - q.Bid;
/// }
/// </code></example>
/// <remarks>Several are joined one after the other, each with the rows that those before it give; bounds are on the time of the rows that the query reads <c>From</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class JoinAttribute : Attribute
{
    /// <param name="with">The other stream: a [Stream] type.</param>
    public JoinAttribute(Type with) => With = with;

    /// <summary>The other stream.</summary>
    public Type With { get; }

    /// <summary>Where a stream is joined with itself: the name of the parameters that take the joined row. Any other name takes the row that was there before.</summary>
    public string? As { get; set; }

    /// <summary>Which rows come out.</summary>
    public JoinedRows Rows { get; set; }

    /// <summary>Which of the other stream's rows of a key a row meets.</summary>
    public JoinPartner Partner { get; set; }

    /// <summary>
    /// How long before a row the other's may have happened: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text. Unless said "0s"; with <see cref="JoinPartner.LastBefore"/> any time.
    /// </summary>
    public string? Before { get; set; }

    /// <summary>How long after a row the other's may have happened. A text like <see cref="Before"/>; "0s" unless said.</summary>
    public string? After { get; set; }
}

/// <summary>Which of the other stream's rows of a key a row meets.</summary>
public enum JoinPartner
{
    /// <summary>All between <see cref="JoinAttribute.Before"/> and <see cref="JoinAttribute.After"/>.</summary>
    Within,

    /// <summary>The last one at its time or before, and no longer before than <see cref="JoinAttribute.Before"/>. In SQL: ASOF JOIN.</summary>
    LastBefore,

    /// <summary>The first one at its time or after, and no longer after than <see cref="JoinAttribute.After"/>. In SQL: ASOF JOIN.</summary>
    FirstAfter,

    /// <summary>The nearest one between <see cref="JoinAttribute.Before"/> and <see cref="JoinAttribute.After"/>. In SQL: ASOF JOIN with NEAREST.</summary>
    Nearest,

    /// <summary>All, whenever they come: rows of both streams are kept for ever, which <c>[StreamQuery(From = …, State = StateBound.Unbounded)]</c> says is meant.</summary>
    Any,
}

/// <summary>Which rows a join gives.</summary>
public enum JoinedRows
{
    /// <summary>Pairs.</summary>
    Inner,

    /// <summary>Pairs, and rows that have no partner.</summary>
    Left,

    /// <summary>Pairs, and rows of the other stream that have no partner.</summary>
    Right,

    /// <summary>Pairs, and rows of both streams that have no partner.</summary>
    Full,

    /// <summary>Rows that have a partner, once.</summary>
    Semi,

    /// <summary>Rows that have none.</summary>
    Anti,
}
