namespace Laminar.Oracle.Generation;

/// <summary>What kind of value an expression is written for; the binder finds the exact type.</summary>
public enum Category
{
    Boolean,
    Integer,
    Decimal,
    Double,

    /// <summary>A sum of doubles: its last digits depend on the order of additions, so that it is only used where that does no harm.</summary>
    Inexact,
    Text,
    Timestamp,
    Date,
    Time,
    Interval,
}
