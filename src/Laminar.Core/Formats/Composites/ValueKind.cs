namespace Laminar.Formats;

/// <summary>What a value in an array, a row or a map is.</summary>
public enum ValueKind
{
    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An 8-bit integer.</summary>
    SByte,

    /// <summary>A 16-bit integer.</summary>
    Int16,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>An unsigned 8-bit integer.</summary>
    Byte,

    /// <summary>An unsigned 16-bit integer.</summary>
    UInt16,

    /// <summary>An unsigned 32-bit integer.</summary>
    UInt32,

    /// <summary>An unsigned 64-bit integer.</summary>
    UInt64,

    /// <summary>A number of 32 bits.</summary>
    Single,

    /// <summary>A number of 64 bits.</summary>
    Double,

    /// <summary>A decimal.</summary>
    Decimal,

    /// <summary>Text.</summary>
    Utf8,

    /// <summary>Nanoseconds since 1970 UTC.</summary>
    Timestamp,

    /// <summary>A day.</summary>
    DateOnly,

    /// <summary>A time of day.</summary>
    TimeOnly,

    /// <summary>A length of time.</summary>
    TimeSpan,

    /// <summary>An array.</summary>
    Array,

    /// <summary>Fields by their names: in files an object.</summary>
    Row,

    /// <summary>Values by their keys: in files an object.</summary>
    Map,

    /// <summary>Bytes, in files as base64.</summary>
    Bytes,
}
