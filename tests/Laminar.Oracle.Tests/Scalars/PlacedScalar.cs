using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Scalars;

/// <summary>The clause that a query in the place of a value stands in.</summary>
public enum ScalarClause
{
    GroupBy,
    Having,
    OrderBy,
    On,
}

/// <summary>Outer rows, called a, with a query as a value in one of their clauses.</summary>
/// <param name="Text">The outer rows, the columns that are wanted, and the value: the first of them.</param>
/// <param name="Column">Of the outer rows: what HAVING groups by, and what ON compares with the value.</param>
/// <param name="Op">How the value is compared, or its direction in ORDER BY.</param>
/// <param name="Limit">Of ORDER BY.</param>
public sealed record PlacedScalar(ScalarText Text, ScalarClause Clause, string Column, string Op, int Limit)
{
    public ScalarPart Value => Text.Values[0];

    public string Sql
    {
        get
        {
            var from = $"FROM {Text.Outer.Entry.Name} AS a";
            var where = Text.Where.Length == 0 ? "" : " WHERE " + Text.Where;
            var columns = string.Join(", ", Text.Columns.Select((column, i) => $"a.{column} AS c{i + 1}"));
            return Clause switch
            {
                ScalarClause.GroupBy => $"SELECT ({Value.Sql}) AS v, COUNT(*) AS n, COUNT(a.{Column}) AS m {from}{where} GROUP BY v",
                ScalarClause.Having => $"SELECT a.{Column} AS k, COUNT(*) AS n {from}{where} GROUP BY a.{Column} HAVING COUNT(*) {Op} ({Value.Sql})",
                ScalarClause.OrderBy => $"SELECT {columns} {from}{where} ORDER BY ({Value.Sql}){Op}, {string.Join(", ", Text.Columns.Select((_, i) => $"c{i + 1}"))} LIMIT {Limit}",
                _ => $"SELECT {columns} {from} JOIN {Value.Inner.Entry.Name} AS j ON a.{Value.Keys[0].Outer} = j.{Value.Keys[0].Inner} AND a.{Column} {Op} ({Value.Sql}){where}",
            };
        }
    }

    /// <summary>What the rows that ON joins have for its equality.</summary>
    public string JoinedSql => $"SELECT j.{Value.Keys[0].Inner} AS k FROM {Value.Inner.Entry.Name} AS j";

    public static PlacedScalar Random(Random random, RowType row, RowType other)
    {
        while (true)
        {
            var text = ScalarText.Random(random, row, other);
            text = text with { Values = [text.Values[0]], Than = null };
            var clause = (ScalarClause)random.Next(4);
            var isNumber = text.Values[0].Aggregate[0] == 'C';
            var numbers = ScalarText.Of(row, Category.Integer);
            var op = new[] { "<", ">=", "=", "<>" }[random.Next(4)];
            switch (clause)
            {
                case ScalarClause.GroupBy:
                    return new PlacedScalar(text, clause, text.Columns[0], "", 0);
                case ScalarClause.OrderBy:
                    return new PlacedScalar(text, clause, "", new[] { "", " DESC", " NULLS FIRST", " DESC NULLS LAST" }[random.Next(4)], random.Next(1, 8));
                case ScalarClause.On when isNumber && numbers.Count > 0 && text.Values[0].Keys.Count > 0:
                    return new PlacedScalar(text, clause, numbers[random.Next(numbers.Count)], op, 0);
                case ScalarClause.Having when isNumber:
                    // Of the outer row it may say what its group has.
                    var keys = text.Values[0].Keys.Take(1).ToList();
                    return new PlacedScalar(text with { Values = [text.Values[0] with { Keys = keys }] }, clause, keys.Count > 0 ? keys[0].Outer : text.Columns[0], op, 0);
            }
        }
    }
}
