using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Emit;

/// <summary>C# types as emitted text.</summary>
internal static class ClrTypes
{
    public static string Of(ClrKind kind) => kind switch
    {
        ClrKind.Bool => "bool",
        ClrKind.SByte => "sbyte",
        ClrKind.Int16 => "short",
        ClrKind.Int32 => "int",
        ClrKind.Int64 => "long",
        ClrKind.Byte => "byte",
        ClrKind.UInt16 => "ushort",
        ClrKind.UInt32 => "uint",
        ClrKind.UInt64 => "ulong",
        ClrKind.Single => "float",
        ClrKind.Double => "double",
        ClrKind.Decimal => "decimal",
        ClrKind.String => "string",
        ClrKind.Utf8 => "global::Laminar.Utf8",
        ClrKind.Timestamp => "global::Laminar.Timestamp",
        ClrKind.DateTime => "global::System.DateTime",
        ClrKind.DateTimeOffset => "global::System.DateTimeOffset",
        ClrKind.DateOnly => "global::System.DateOnly",
        ClrKind.TimeOnly => "global::System.TimeOnly",
        ClrKind.TimeSpan => "global::System.TimeSpan",
        _ => "long",
    };

    /// <summary>The type of a member that users see: packed values by a view that says what is in them.</summary>
    public static string Of(SqlType type, ClrKind kind, bool nullable) => type.IsPacked ? View(type) + (nullable ? "?" : "") : Of(kind, nullable);

    private static string View(SqlType type) => type.Kind switch
    {
        TypeKind.Bytes => "global::Laminar.SqlBytes",
        TypeKind.Array => $"global::Laminar.SqlArray<{View(type.Element!)}>",
        TypeKind.Map => $"global::Laminar.SqlMap<{View(type.Key!)}, {View(type.Value!)}>",
        TypeKind.Row => "global::Laminar.SqlRow",
        _ => Of(Physical.CanonicalTypes.Of(type, ClrKind.Utf8)),
    };

    public static string Of(ClrKind kind, bool nullable) => nullable ? Of(kind) + "?" : Of(kind);

    /// <summary>Small integers, on which C# computes as int: a result is cast back.</summary>
    public static bool IsBelowInt(ClrKind kind) => kind is ClrKind.SByte or ClrKind.Int16 or ClrKind.Byte or ClrKind.UInt16;

    public static bool IsUnix(ClrKind kind) => kind is ClrKind.UnixSeconds or ClrKind.UnixMilliseconds or ClrKind.UnixMicroseconds or ClrKind.UnixNanoseconds;

    /// <summary>The member of Laminar.TimeUnit that a unix column counts in.</summary>
    public static string UnitOf(ClrKind unix) => "global::Laminar.TimeUnit." + unix switch
    {
        ClrKind.UnixSeconds => "Seconds",
        ClrKind.UnixMilliseconds => "Milliseconds",
        ClrKind.UnixMicroseconds => "Microseconds",
        _ => "Nanoseconds",
    };
}
