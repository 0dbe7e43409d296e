using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Rows;

/// <summary>A row type of the tests as the compiler sees it, and the way from the oracle's values to a row.</summary>
public sealed class RowType
{
    private readonly ConstructorInfo _constructor;
    private readonly Type[] _members;

    private RowType(Type type)
    {
        Type = type;
        Input = (IRowInput)Activator.CreateInstance(typeof(RowInput<>).MakeGenericType(type))!;
        _constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var stream = type.GetCustomAttribute<StreamAttribute>() ?? new StreamAttribute();
        var table = type.GetCustomAttribute<LookupTableAttribute>();
        var names = _constructor.GetParameters().Select(p => char.ToUpperInvariant(p.Name![0]) + p.Name[1..]).ToArray();
        _members = [.. _constructor.GetParameters().Select(p => p.ParameterType)];
        var columns = _constructor.GetParameters().Select((p, i) => ColumnKinds.Of(names[i], p, names[i] == stream.EventTime ? stream.Unit : TimeUnit.None));
        Entry = new StreamEntry(type.Name, "global::" + type.FullName, columns.ToEquatableArray(), Array.IndexOf(names, stream.EventTime), WatermarkStrategy.Bounded(Delay(stream.MaxDelay)))
        {
            IsLookup = table is not null,
            Key = (table?.Key ?? []).Select(key => Array.IndexOf(names, key)).ToEquatableArray(),
        };
    }

    /// <summary>Those that random queries are over.</summary>
    public static IReadOnlyList<RowType> All { get; } =
        [.. new[] { typeof(Wide), typeof(Words), typeof(Bytes), typeof(Ticks), typeof(Plain), typeof(Trade), typeof(Flight) }.Select(type => new RowType(type))];

    private static readonly RowType Quakes = new(typeof(Quake));

    /// <summary>What rows are looked up in.</summary>
    public static RowType Table { get; } = new(typeof(Label));

    public Type Type { get; }

    public IRowInput Input { get; }

    public StreamEntry Entry { get; }

    public TableCatalog Catalog => new(EquatableArray.Of<CatalogEntry>(Entry), default);

    public static RowType Of<T>() => All.Append(Quakes).Single(row => row.Type == typeof(T));

    public static RowType Named(string name) => All.Single(row => row.Type.Name == name);

    /// <summary>The row that holds these values.</summary>
    public object Create(object?[] values) =>
        _constructor.Invoke([.. values.Select((value, i) => ClrValues.To(value, _members[i], Entry.Columns[i].Clr))]);

    private static long Delay(string? text) => text is null ? 0 : long.Parse(text.TrimEnd('s')) * 1_000_000_000;
}
