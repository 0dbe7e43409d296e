namespace Laminar.Compiler.Logical;

/// <summary>STATE TTL of an operator with partitions.</summary>
/// <param name="Nanoseconds">How long a partition is kept after its last row.</param>
/// <param name="TimeColumn">The column of the input that says when a row happened.</param>
public sealed record KeyTtl(long Nanoseconds, int TimeColumn)
{
    /// <summary>As it is printed behind an operator.</summary>
    public static string Text(KeyTtl? ttl) => ttl is null ? string.Empty : " ttl " + WindowText.Interval(ttl.Nanoseconds);

    /// <summary>The same where columns have moved.</summary>
    public KeyTtl Moved(int[] moved) => this with { TimeColumn = moved[TimeColumn] };
}
