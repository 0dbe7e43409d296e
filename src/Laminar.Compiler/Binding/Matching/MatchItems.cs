using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>What the conditions and measures of a MATCH_RECOGNIZE take of its rows. The same thing written twice is one.</summary>
internal sealed class MatchItems(MatchScope scope, RowHabits habits, ColumnExpr time)
{
    private readonly List<MatchItem> _items = [];

    public EquatableArray<MatchItem> Items => _items.ToEquatableArray();

    /// <summary>What names mean.</summary>
    public MatchScope Scope => scope;

    /// <summary>Whether a variable surely has so many rows where the expression that is being bound is looked at.</summary>
    public Func<int, int, bool> HasRows { get; set; } = (_, _) => false;

    /// <summary>The same at the end of the match.</summary>
    public Func<int, int, bool> HasFinally { get; set; } = (_, _) => false;

    /// <summary>The column that rows are ordered by.</summary>
    public ColumnExpr Time { get; } = time;

    /// <summary>What is bound is a measure; else a condition.</summary>
    public bool AreMeasures { get; set; }

    /// <summary>FINAL says something: each row of a match comes out.</summary>
    public bool AreOfAllRows { get; set; }

    public MatchRefExpr Add(MatchItem item)
    {
        var index = _items.IndexOf(item);
        if (index < 0)
        {
            index = _items.Count;
            _items.Add(item);
        }

        return new MatchRefExpr(index, item.Type, item.Nullable);
    }

    /// <summary>The name of the last row's variable: chosen by its number.</summary>
    public Expr Classifier()
    {
        // A match without rows has none.
        var isThere = HasRows(-1, 1);
        var number = Add(new MatchItem(MatchPlace.Classifier, -1, 0, 0, null, null, SqlType.Integer, !isThere, ClrKind.Int32));
        var names = scope.Variables.Select(x => new ConstantExpr(x, SqlType.Text)).ToList();
        var tested = isThere ? names.Count - 1 : names.Count;
        var arms = names.Take(tested).Select((x, i) => new CaseArm(new CompareExpr(CompareOp.Equal, number, new ConstantExpr(i, SqlType.Integer)), x)).ToEquatableArray();
        return arms.Count == 0 ? names[0] : new CaseExpr(arms, isThere ? names[names.Count - 1] : null, SqlType.Text, !isThere);
    }

    /// <summary>A value of one row.</summary>
    public MatchItem Row(MatchPlace place, int variable, int offset, Expr value, bool isFinal = false) =>
        new(place, variable, offset, 0, value, null, value.Type, value.Nullable || !(isFinal ? HasFinally : HasRows)(variable, offset + 1), habits.For(value)) { IsFinal = isFinal };

    /// <summary>A column of the row that comes out.</summary>
    public Expr Own(Expr column) => Read(Add(new MatchItem(MatchPlace.Own, -1, 0, 0, column, null, column.Type, column.Nullable, habits.For(column))));

    /// <summary>An expression over the items instead of over rows.</summary>
    public Expr Resolved(Expr expression) => expression switch
    {
        ColumnExpr column => Read(Add(Row(MatchPlace.Last, scope.VariableOf(column), 0, scope.OverInput(column)))),
        MatchRefExpr reference => Read(reference),
        _ => Nullability.WithChildren(expression, Resolved),
    };

    /// <summary>An aggregate over the rows of the variable that its argument reads; COUNT(*) over all.</summary>
    public MatchItem All(AggregateCall call, bool isFinal)
    {
        var variable = scope.VariablesOf(call.Expressions).DefaultIfEmpty(-1).First();
        var plain = call.Map(scope.OverInput);
        var isThere = !plain.Expressions.Any(x => x.Nullable) && (isFinal ? HasFinally : HasRows)(variable, 1);
        var nullable = plain.Kind is not (AggregateKind.Count or AggregateKind.CountAll) && !isThere;
        return new MatchItem(MatchPlace.All, variable, 0, 0, null, plain with { Nullable = nullable, OverNothing = nullable }, plain.Type, nullable, habits.For(plain.Type)) { IsFinal = isFinal };
    }

    private ColumnExpr Read(MatchRefExpr reference)
    {
        var item = _items[reference.Index];
        return new ColumnExpr(reference.Index, "item" + (reference.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), item.Type, item.Nullable, item.Clr);
    }
}

/// <summary>Something that is taken of the rows of a match, by its number, until the whole expression is bound.</summary>
internal sealed record MatchRefExpr(int Index, SqlType Type, bool Nullable) : Expr(Type, Nullable);
