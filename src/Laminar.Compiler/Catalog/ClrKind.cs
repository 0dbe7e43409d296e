namespace Laminar.Compiler.Catalog;

/// <summary>How a column is held in C#. Several may hold one SQL type: text as string or Utf8, a timestamp in seven ways.</summary>
public enum ClrKind
{
    Bool,
    SByte,
    Int16,
    Int32,
    Int64,
    Byte,
    UInt16,
    UInt32,
    UInt64,
    Single,
    Double,
    Decimal,

    /// <summary>System.String: by reference.</summary>
    String,

    /// <summary>Laminar.Utf8: a 16-byte view of UTF-8 bytes.</summary>
    Utf8,

    /// <summary>Laminar.Timestamp: nanoseconds since 1970 UTC. What expressions compute with.</summary>
    Timestamp,
    DateTime,
    DateTimeOffset,

    /// <summary>long, seconds since 1970 UTC.</summary>
    UnixSeconds,
    UnixMilliseconds,
    UnixMicroseconds,
    UnixNanoseconds,
    DateOnly,
    TimeOnly,
    TimeSpan,

    /// <summary>An array or list of C#: packed, in scratch memory, as it is read. No result has it: an ARRAY is held packed, as <see cref="Utf8"/>.</summary>
    List,
}
