using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>The tables of a FROM and the row they make together.</summary>
/// <param name="Input">The node whose output the columns index.</param>
/// <param name="Tables">In order of FROM.</param>
/// <param name="IsUnknown">A table could not be bound: any name may be one of its columns, so none is reported.</param>
/// <param name="Window">TABLE(TUMBLE(…)): the window that GROUP BY window_start, window_end means.</param>
internal sealed record Scope(LogicalNode Input, EquatableArray<ScopeTable> Tables, bool IsUnknown, BoundWindow? Window = null)
{
    /// <summary>No table and no column: what a clause's constants are bound in.</summary>
    public static readonly Scope Empty = new(new ValuesNode(default, default), default, IsUnknown: false);

    /// <summary>SESSION(TABLE t PARTITION BY k, …): whose sessions the window's are.</summary>
    public EquatableArray<Expr> Partition { get; init; }

    /// <summary>Joins whose conditions are not in place yet: WHERE may say more. Null where there are none.</summary>
    public PendingJoin? Join { get; init; }

    /// <summary>Columns that USING has made one.</summary>
    public EquatableArray<MergedColumn> Merged { get; init; }

    /// <summary>In MATCH_RECOGNIZE: takes what is asked of the rows of a match. Null elsewhere.</summary>
    public MatchItems? Match { get; init; }

    /// <summary>In a query within WHERE, and in MATCH_RECOGNIZE: columns from this one on are its own tables', and hide those of the outer query.</summary>
    public int OwnFrom { get; init; }

    /// <summary>What queries in expressions stand for.</summary>
    public IReadOnlyList<ScalarValue> Values { get; init; } = [];

    /// <summary>How many columns are those of FROM, where others stand behind them: what queries in expressions give. Else -1.</summary>
    public int Own { get; init; } = -1;

    /// <summary>Columns that no name means here: of tables that FROM joins later.</summary>
    public IReadOnlyCollection<int> Hidden { get; init; } = [];

    /// <summary>Of hidden columns nothing, which nobody can write.</summary>
    public IReadOnlyList<string> ColumnNames => Input.Output.Select((x, i) => Hidden.Contains(i) ? string.Empty : x.Name).ToList();

    public ScopeTable? FindTable(QualifiedName name, int parts)
    {
        foreach (var table in Tables)
        {
            if (table.IsNamed(name, parts))
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>A column as a message names it: with its table in front where there are several.</summary>
    public string NameOf(int column)
    {
        var table = Tables.Count < 2 ? null : Tables.FirstOrDefault(x => column >= x.Start && column < x.Start + x.Count)?.Name;
        return table is null ? Input.Output[column].Name : table + "." + Input.Output[column].Name;
    }

    /// <summary>What columns that have become one by USING are; null where these have not.</summary>
    public Expr? MergedOf(IReadOnlyList<int> columns) => Merged.FirstOrDefault(x => columns.All(x.Columns.Contains))?.Value;

    /// <summary>The C# type of a member of the row that is no column because of it; null where there is no such member.</summary>
    public string? TypeOfUnusable(Identifier name)
    {
        var unusable = (Input is JoinNode ? LogicalTree.Downwards(Input) : [Input]).OfType<ScanNode>().SelectMany(x => x.Stream.Unusable).ToList();
        var matches = NameMatching.Find(name, unusable.Select(x => x.Name).ToList());
        return matches.Count == 0 ? null : unusable[matches[0]].ClrType;
    }

    public Expr Column(int index)
    {
        var column = Input.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
