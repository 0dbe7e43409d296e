using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

/// <summary>Checks computed columns (total AS price * quantity), which are expressions over the stored ones.</summary>
internal sealed class ComputedColumns
{
    private readonly BindingContext _context;
    private readonly Scope _scope;

    public ComputedColumns(Identifier table, EquatableArray<Column> stored, DiagnosticBag diagnostics)
    {
        var stream = new StreamEntry(table.Text, table.Text, stored, -1, WatermarkStrategy.InOrder);
        var tables = new TableCatalog(EquatableArray.Of<CatalogEntry>(stream), default, IgnoreCase: true);
        _context = new BindingContext(tables, diagnostics, QueryChain.Empty);
        var from = new TableSyntax(new QualifiedName(EquatableArray.Of(table), table.Span), null, null, default, table.Span);
        _scope = new FromBinder(_context, null).Bind(from);
    }

    public Column Read(string name, ExpressionSyntax expression)
    {
        var bound = new ExpressionBinder(_context, _scope, "a computed column").Bind(expression);
        var type = bound.Type.Kind == TypeKind.Null ? SqlType.Text : bound.Type;
        return new Column(name, type, bound.Nullable, ColumnReader.ClrOf(type.Kind), "");
    }
}
