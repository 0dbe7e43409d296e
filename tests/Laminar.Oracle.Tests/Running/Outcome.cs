using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Running;

/// <summary>A row that came out, and as what.</summary>
public readonly record struct RowChange(object?[] Row, ChangeKind Kind);

/// <summary>What a run gave.</summary>
/// <param name="Changes">In the order in which they came. All are inserts where rows are never taken back.</param>
/// <param name="Ends">How many there were after each step, and at last at the end.</param>
public sealed record Outcome(IReadOnlyList<RowChange> Changes, IReadOnlyList<int> Ends, long Late, long Bad)
{
    public static Outcome Of(IEnumerable<object?[]> rows) => new([.. rows.Select(row => new RowChange(row, ChangeKind.Insert))], [], 0, 0);

    /// <summary>The rule of changelogs that it breaks, and where.</summary>
    public string? Broken { get; init; }

    /// <summary>Groups that STATE TTL has had forgotten.</summary>
    public long Expired { get; init; }

    /// <summary>After which steps rows are still to come, because a table has been asked and has not answered.</summary>
    public IReadOnlySet<int> Unanswered { get; init; } = new HashSet<int>();

    /// <summary>Of the columns, where somebody asks.</summary>
    public IReadOnlyList<SqlType> Types { get; init; } = [];

    /// <summary>Columns that need not be exact.</summary>
    public IReadOnlySet<int> Approximate { get; init; } = new HashSet<int>();

    /// <summary>The rows that are there in the end.</summary>
    public IReadOnlyList<object?[]> Rows => _rows ??= Fold(Changes);

    private IReadOnlyList<object?[]>? _rows;

    /// <summary>The rows that are there after a step.</summary>
    public IReadOnlyList<object?[]> RowsAfter(int step) => Fold(Changes.Take(Ends[step]));

    private static List<object?[]> Fold(IEnumerable<RowChange> changes)
    {
        var there = new Multiset();
        foreach (var change in changes)
        {
            there.Add(change.Row, change.Kind.Weight());
        }

        return [.. there.Rows];
    }
}
