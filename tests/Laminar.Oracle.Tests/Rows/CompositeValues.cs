using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Reference;

namespace Laminar.Oracle.Rows;

/// <summary>Arrays, rows and maps of output rows as the oracle's values, by way of the views that users have.</summary>
public static class CompositeValues
{
    public static object? From(object? value, SqlType type) => value is null ? null : type.Kind switch
    {
        TypeKind.Array => new ArrayValue([.. ((Array)Call(value, "ToArray")!).Cast<object?>().Select(item => From(item, type.Element!))]),
        TypeKind.Row => new ArrayValue([.. type.Fields.Select((field, i) => From(Field((SqlRow)value, i, field.Type), field.Type))]),
        TypeKind.Map => new MapValue(Entries(value, type)),
        _ => ClrValues.From(value, ClrKind.Utf8),
    };

    private static object? Field(SqlRow row, int index, SqlType type) => typeof(SqlRow).GetMethod("Get")!.MakeGenericMethod(View(type)).Invoke(row, [index]);

    private static IEnumerable<(object Key, object? Value)> Entries(object map, SqlType type)
    {
        var entries = Call(map, "GetEnumerator")!;
        while ((bool)Call(entries, "MoveNext")!)
        {
            var entry = entries.GetType().GetProperty("Current")!.GetValue(entries)!;
            yield return (From(entry.GetType().GetProperty("Key")!.GetValue(entry), type.Key!)!, From(entry.GetType().GetProperty("Value")!.GetValue(entry), type.Value!));
        }
    }

    private static object? Call(object value, string method) => value.GetType().GetMethod(method)!.Invoke(value, null);

    private static Type View(SqlType type) => type.Kind switch
    {
        TypeKind.Array => typeof(SqlArray<>).MakeGenericType(View(type.Element!)),
        TypeKind.Map => typeof(SqlMap<,>).MakeGenericType(View(type.Key!), View(type.Value!)),
        TypeKind.Row => typeof(SqlRow),
        TypeKind.Bytes => typeof(SqlBytes),
        TypeKind.Boolean => typeof(bool),
        TypeKind.TinyInt => typeof(sbyte),
        TypeKind.SmallInt => typeof(short),
        TypeKind.Integer => typeof(int),
        TypeKind.BigInt => typeof(long),
        TypeKind.UTinyInt => typeof(byte),
        TypeKind.USmallInt => typeof(ushort),
        TypeKind.UInteger => typeof(uint),
        TypeKind.UBigInt => typeof(ulong),
        TypeKind.Real => typeof(float),
        TypeKind.Double => typeof(double),
        TypeKind.Decimal => typeof(decimal),
        TypeKind.Timestamp => typeof(Timestamp),
        TypeKind.Date => typeof(DateOnly),
        TypeKind.Time => typeof(TimeOnly),
        TypeKind.Interval => typeof(TimeSpan),
        _ => typeof(Utf8),
    };
}
