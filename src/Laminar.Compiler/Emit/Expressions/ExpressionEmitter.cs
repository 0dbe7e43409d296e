using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Expressions of one emitted method as C#. It dispatches to a class for each family of nodes and owns what they share: names of pattern variables,
/// literals, and the rule for strict operators over NULLs.
/// </summary>
internal sealed class ExpressionEmitter
{
    private readonly IColumnReader _columns;
    private readonly TextLiterals _literals;
    private int _variables;

    public ExpressionEmitter(IColumnReader columns, TextLiterals literals)
    {
        _columns = columns;
        _literals = literals;
    }

    /// <summary>How text is held that has no form of its own.</summary>
    public ClrKind Text => _literals.Form;

    public Fragment Emit(Expr expression) => expression switch
    {
        ColumnExpr x => _columns.Read(x, this),
        LocalExpr x => Fragment.Primary(x.Name, x.Kind, x.Nullable),
        ConstantExpr x => ConstantText.Emit(x, Text, _literals),
        ArithmeticExpr x => ArithmeticText.Emit(this, x),
        NegateExpr x => ArithmeticText.Emit(this, x),
        TimeArithmeticExpr x => TimeText.Emit(this, x),
        CompareExpr x => ComparisonText.Emit(this, x),
        DistinctExpr x => DistinctText.Emit(this, x),
        IsNullExpr x => NullText.Emit(this, x),
        NullIfExpr x => NullText.Emit(this, x),
        CoalesceExpr x => NullText.Emit(this, x),
        AndExpr x => LogicText.Emit(this, x),
        OrExpr x => LogicText.Emit(this, x),
        NotExpr x => LogicText.Emit(this, x),
        InExpr x => MembershipText.Emit(this, x),
        LikeExpr x => LikeText.Emit(this, x),
        CaseExpr x => CaseText.Emit(this, x),
        CastExpr x => CastText.Emit(this, x),
        CallExpr x => CallText.Emit(this, x),
        ArrayExpr x => ArrayText.Emit(this, x),
        RowExpr x => RowText.Emit(this, x, _columns.ReadRow(x)),
        _ => throw new NotSupportedException($"{expression.GetType().Name} has no C# form."),
    };

    /// <summary>The expression, its text in the given form.</summary>
    public Fragment EmitAs(Expr expression, ClrKind kind)
    {
        if (expression is ConstantExpr constant)
        {
            return ConstantText.Emit(constant, kind, _literals);
        }

        return Convert(Emit(expression), kind);
    }

    /// <summary>One nullable or plain expression of the canonical type.</summary>
    public Fragment Value(Expr expression) => Emit(expression).AsValue();

    public Fragment ValueAs(Expr expression, ClrKind kind) => EmitAs(expression, kind).AsValue();

    /// <summary>A C# bool: whether the expression is TRUE.</summary>
    public Fragment Condition(Expr expression) => LogicText.IsTrue(this, expression);

    /// <summary>A condition that each of these is TRUE, tested in order.</summary>
    public string Conditions(EquatableArray<Expr> expressions)
    {
        if (expressions.Count == 1)
        {
            return Condition(expressions[0]).Text;
        }

        return string.Join(" && ", expressions.Select(x => Condition(x).In(Precedence.AndAlso)));
    }

    /// <summary>What the column's member holds, where that differs from the canonical type.</summary>
    public string? Raw(ColumnExpr column) => _columns.ReadRaw(column);

    /// <summary>A constant that is made once.</summary>
    public Fragment Prepared(PreparedKind kind, string text) => Fragment.Primary(_literals.FieldOf(PreparedConstant.Of(kind, text)), ClrKind.Utf8);

    public string NewName() => "v" + (++_variables).ToString(CultureInfo.InvariantCulture);

    /// <summary>Binds an expression to a name: <c>x switch { var v1 => body }</c>. A column or constant is simply repeated.</summary>
    public Fragment Let(Expr expression, Func<Expr, Fragment> body)
    {
        if (expression is ColumnExpr or ConstantExpr or LocalExpr)
        {
            return body(expression);
        }

        var value = Value(expression);
        var name = NewName();
        var inner = body(new LocalExpr(name, value.Kind, expression.Type, value.MayBeNull)).AsValue();
        return inner with { Text = $"{value.In(Precedence.Switch)} switch {{ var {name} => {inner.Text} }}", Precedence = Precedence.Switch, Checked = null };
    }

    /// <summary>An operator that is NULL if an operand is.</summary>
    public Fragment Strict(Expr operand, Func<Fragment, Fragment> apply) => Strict([operand], [Emit(operand)], x => apply(x[0]));

    public Fragment Strict(Expr left, Expr right, Func<Fragment, Fragment, Fragment> apply) =>
        Strict([left, right], [Emit(left), Emit(right)], x => apply(x[0], x[1]));

    public Fragment Strict(IReadOnlyList<Expr> expressions, IReadOnlyList<Fragment> operands, Func<IReadOnlyList<Fragment>, Fragment> apply) =>
        operands.Any(x => x.IsNullable) ? new StrictGuards(this).Apply(expressions, operands, apply) : apply(operands);

    private Fragment Convert(Fragment value, ClrKind kind) => (value.Kind, kind) switch
    {
        (ClrKind.String, ClrKind.Utf8) => Map(value, kind, x => $"{OperatorCatalog.Text}.ToUtf8({x.Text})"),
        (ClrKind.Utf8, ClrKind.String) => Map(value, kind, x => $"{x.In(Precedence.Primary)}.ToString()"),
        _ => value,
    };

    /// <summary>A function of a value that cannot fail, NULL where the value is.</summary>
    public Fragment Map(Fragment value, ClrKind kind, Func<Fragment, string> text)
    {
        if (!value.MayBeNull)
        {
            return value with { Text = text(value), Precedence = Precedence.Primary, Kind = kind, Checked = null };
        }

        var name = NewName();
        var inner = Fragment.Primary(name, value.Kind);
        return new Fragment(text(inner), Precedence.Primary, kind, false, [$"{value.In(Precedence.Relational)} is {{ }} {name}"]);
    }
}
