using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Physical;

/// <summary>A stream that a plan reads. A column that no expression reads is not here: adding one after the others changes no plan.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="ClrName">The row type, with global:: in front.</param>
/// <param name="Columns">The live columns, in declaration order; column expressions of the first stage index these.</param>
/// <param name="Positions">Where each of them stands among all of the stream's columns: what counts in a file without a header.</param>
/// <param name="Watermark">The operator that follows its rows, or null where the first operator that goes by time does so itself, or none does.</param>
/// <param name="Construction">How C# makes a row; its parts number the live columns. Null where rows can be pushed only.</param>
/// <param name="IsChangelog">Its rows come as changes.</param>
public sealed record InputStream(
    string Name,
    string ClrName,
    EquatableArray<Column> Columns,
    EquatableArray<int> Positions,
    StreamWatermark? Watermark,
    RowConstruction? Construction,
    bool IsChangelog = false)
{
    /// <summary>What is pushed: a row, or a change of one.</summary>
    public string PushedType => IsChangelog ? $"{OperatorCatalog.Change}<{ClrName}>" : ClrName;

    /// <summary>Whether rows are pushed with the number of their partition.</summary>
    public bool IsPartitioned => Watermark is { Strategy.Partitions: > 1 };

    public static InputStream Of(StreamEntry stream, EquatableArray<int> live, StreamWatermark? watermark) => new(
        stream.Name,
        stream.ClrName,
        live.Select(i => stream.Columns[i]).ToEquatableArray(),
        live,
        watermark,
        stream.Construction is { } construction ? Renumber(construction, live) : null,
        stream.IsChangelog);

    private static RowConstruction Renumber(RowConstruction construction, EquatableArray<int> live) =>
        new(Renumber(construction.Arguments, live), Renumber(construction.Members, live));

    private static EquatableArray<RowPart> Renumber(EquatableArray<RowPart> parts, EquatableArray<int> live) =>
        parts.Select(part => part with { Column = live.ToList().IndexOf(part.Column), Nested = part.Nested is { } nested ? Renumber(nested, live) : null }).ToEquatableArray();
}
