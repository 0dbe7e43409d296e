using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Ranks as SQL.</summary>
public static class RankText
{
    public static string Name(RankKind kind) => kind switch
    {
        RankKind.RowNumber => "ROW_NUMBER()",
        RankKind.Rank => "RANK()",
        _ => "DENSE_RANK()",
    };

    public static string Of(RankNode node) => "Ranked " + Name(node.Kind) + " <= " + node.Limit.ToString(CultureInfo.InvariantCulture)
        + (node.Partition.Count == 0 ? "" : " partition by " + string.Join(", ", node.Partition.Select(x => node.Input.Output[x].Name)))
        + " order by " + string.Join(", ", node.Order.Select(Key)) + (node.ClosesBy < 0 ? "" : " when " + node.Input.Output[node.ClosesBy].Name + " has passed") + Shown(node);

    private static string Shown(RankNode node) => node.Shown.Count == 0 ? ""
        : node.Shown.Count == 1 && node.Shown[0] == node.Kind ? " AS " + node.Output[node.Output.Count - 1].Name
        : ": " + string.Join(", ", node.Shown.Select((x, i) => Name(x) + " AS " + node.Output[node.Input.Output.Count + i].Name));

    private static string Key(SortKey key) =>
        SqlPrinter.ByName.Print(key.Value) + (key.Descending ? " DESC" : "") + (key.NullsFirst == key.Descending ? "" : key.NullsFirst ? " NULLS FIRST" : " NULLS LAST");
}
