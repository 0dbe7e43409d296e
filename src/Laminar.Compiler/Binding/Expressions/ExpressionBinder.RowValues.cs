using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>
/// ROW values: ROW(…), r.a of one, and a ROW column as a whole. The columns of a stream are held flat, a column for each field, so that only those that are
/// asked for are read; a row that is named as a whole is made of them.
/// </content>
internal sealed partial class ExpressionBinder
{
    /// <summary>ROW(x, y) and (x, y): fields without names are called f1, f2, as PostgreSQL does.</summary>
    private Expr BindRow(ConstructorSyntax syntax)
    {
        var items = syntax.Items.Select(Bind).ToList();
        if (items.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        return RowOf(items.Select((x, i) => ("f" + Text(i + 1), x)).ToList());
    }

    private static ArrayExpr RowOf(IReadOnlyList<(string Name, Expr Value)> fields)
    {
        var type = SqlType.RowOf(fields.Select(x => new RowField(x.Name, Promotion.Plain(x.Value.Type))).ToEquatableArray());
        return new ArrayExpr(fields.Select(x => x.Value).ToEquatableArray(), type);
    }

    private static bool IsRowMade(Expr expr) => expr is ArrayExpr { Type.Kind: TypeKind.Row };

    /// <summary>Rows that stand in the text are compared field by field, as standard SQL has it: where a field is NULL it may be unknown. Other values are compared as a whole.</summary>
    private static Expr Compared(CompareOp op, Expr left, Expr right)
    {
        if (left is not ArrayExpr { Type.Kind: TypeKind.Row } one || right is not ArrayExpr { Type.Kind: TypeKind.Row } other || op is not (CompareOp.Equal or CompareOp.NotEqual))
        {
            return new CompareExpr(op, left, right);
        }

        var same = one.Items.Zip(other.Items, (x, y) => Compared(CompareOp.Equal, x, y)).Aggregate((all, next) => new AndExpr(all, next));
        return op == CompareOp.Equal ? same : new NotExpr(same);
    }

    /// <summary>CAST(ROW(…) AS ROW&lt;…&gt;): each field is cast, and gets its name. Null where it is none.</summary>
    private Expr? BindRowCast(CastSyntax syntax)
    {
        if (syntax is not { Operand: ConstructorSyntax { Kind: "ROW" } row, Type: { Name: "ROW", Fields: var fields } } || fields.Count != row.Items.Count || fields.Any(x => x.Type is null))
        {
            return null;
        }

        var items = row.Items.Select((x, i) => BindCast(new CastSyntax(x, fields[i].Type!, syntax.Try, x.Span))).ToEquatableArray();
        var type = TypeNames.Resolve(syntax.Type, context.Diagnostics, out _);
        return type is null || items.Any(x => x.IsError()) ? ErrorExpr.Create() : new ArrayExpr(items, type);
    }

    /// <summary>(r).a, r[1].a: of a name it is the name of a column, or of one of its fields.</summary>
    private Expr BindField(FieldSyntax syntax)
    {
        if (NamedBy(syntax) is { } name)
        {
            return Bind(new NameSyntax(name, syntax.Span));
        }

        var row = Bind(syntax.Operand);
        return row.IsError() ? row : Field(row, syntax.Field);
    }

    private static QualifiedName? NamedBy(FieldSyntax syntax)
    {
        var inner = syntax.Operand is NameSyntax operand ? operand.Name : syntax.Operand is FieldSyntax field ? NamedBy(field) : null;
        return inner is null ? null : new QualifiedName(inner.Parts.Append(syntax.Field).ToEquatableArray(), syntax.Span);
    }

    private Expr Field(Expr row, Identifier name)
    {
        if (row.IsError())
        {
            return row;
        }

        if (row.Type.Kind != TypeKind.Row)
        {
            return Fail(ValueRules.NoFields, name.Span, name.Text, TypeText.Of(row.Type));
        }

        var names = row.Type.Fields.Select(x => x.Name).ToList();
        var matches = NameMatching.Find(name, names);
        return matches.Count == 1 ? RowFunctions.Field(row, matches[0])
            : Fail(BindingRules.UnknownColumn, name.Span, NameSuggestion.Fix(name.Text, names, name.Span), name.Text, NameSuggestion.Among(name.Text, names));
    }

    /// <summary>A name whose first parts are a column that holds a ROW; null where they are none.</summary>
    private Expr? FieldOfValue(IReadOnlyList<Identifier> path, ScopeTable table)
    {
        for (var length = path.Count - 1; length > 0; length--)
        {
            if (ColumnPath.Find(path.Take(length).ToList(), NamesOf(table)) is { Count: 1 } found && Column(table.Start + found[0]) is { Type.Kind: TypeKind.Row } row)
            {
                return path.Skip(length).Aggregate(row, Field);
            }
        }

        return null;
    }

    /// <summary>A row of the stream's made of its fields. It is NULL where all of them are, if all may be.</summary>
    private Expr RowAsValue(IReadOnlyList<Identifier> path, ScopeTable table)
    {
        var fields = ColumnPath.Within(path, NamesOf(table)).Select(x => (ColumnPath.Below(path.Count, scope.ColumnNames[table.Start + x]), Column(table.Start + x))).ToList();
        return RowOfPaths(fields);
    }

    private static Expr RowOfPaths(IReadOnlyList<(string Path, Expr Value)> fields)
    {
        var row = RowOf(fields.GroupBy(x => x.Path.Split(ColumnPath.Separator)[0]).Select(group => (group.Key, group.First().Path == group.Key
            ? group.First().Value
            : RowOfPaths(group.Select(x => (ColumnPath.Below(1, x.Path), x.Value)).ToList()))).ToList());
        if (fields.Any(x => !x.Value.Nullable))
        {
            return row;
        }

        var isThere = fields.Select(x => (Expr)new IsNullExpr(x.Value, Negated: true)).Aggregate((all, next) => new OrExpr(all, next));
        return new CaseExpr(EquatableArray.Of(new CaseArm(isThere, row)), null, row.Type, true);
    }
}
