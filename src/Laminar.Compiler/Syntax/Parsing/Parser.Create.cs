using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("create", "CREATE (create_table | create_view)")]
    private StatementSyntax? Create(int start)
    {
        if (Is("OR", "REPLACE"))
        {
            NotSupported(Current.Span.To(Peek(1).Span), "OR REPLACE", "a script starts from nothing: leave it out");
            _position += 2;
        }

        if (!Accept("TEMPORARY"))
        {
            Accept("TEMP");
        }

        TableKind? table = Accept("SOURCE") ? TableKind.Source : Accept("SINK") ? TableKind.Sink : Accept("LOOKUP", "TABLE") ? TableKind.Lookup : Accept("TABLE") ? TableKind.Table : null;
        if (table is { } kind)
        {
            return CreateTable(kind, start);
        }

        ViewKind? view = Accept("MATERIALIZED", "VIEW") ? ViewKind.MaterializedView : Accept("VIEW") ? ViewKind.View : Accept("STREAM") ? ViewKind.Stream : null;
        if (view is { } viewKind)
        {
            return CreateView(viewKind, start);
        }

        if (Is("FUNCTION") || Is("INDEX") || Is("SCHEMA") || Is("DATABASE") || Is("CATALOG") || Is("TYPE"))
        {
            NotSupported(Current.Span, "CREATE " + Current.Text.ToUpperInvariant());
            _panic = true;
        }

        Unexpected("SOURCE, SINK, TABLE, LOOKUP TABLE, VIEW, STREAM or MATERIALIZED VIEW after CREATE");
        return null;
    }

    [Grammar("create_view", "(VIEW | STREAM | MATERIALIZED VIEW) [IF NOT EXISTS] identifier [columns] AS query")]
    private CreateViewStatement CreateView(ViewKind kind, int start)
    {
        var ifNotExists = IfNotExists();
        var name = Name("the name of the view");
        var columns = IsSymbol("(") ? ColumnNames() : default;
        Expect("AS");
        var query = Query();
        return new CreateViewStatement(kind, name, ifNotExists, columns, query, Since(start));
    }

    private bool IfNotExists()
    {
        if (!Is("IF") || !Peek(1).IsWord("NOT"))
        {
            return false;
        }

        _position += 2;
        Expect("EXISTS");
        return true;
    }

    [Grammar("create_table", "(SOURCE | SINK | TABLE | LOOKUP TABLE) [IF NOT EXISTS] identifier ['(' [column {',' column} ','] (column | watermark) [',' primary_key] ')'] [options] [AS query]")]
    private CreateTableStatement CreateTable(TableKind kind, int start)
    {
        var ifNotExists = IfNotExists();
        var name = Name("the name of the table");
        var elements = new TableElements();
        if (IsSymbol("("))
        {
            _readsColumns = true;
            Parenthesized(() => TableElement(elements));
            _readsColumns = false;
        }

        NotSupportedInCreate();
        var options = Is("WITH") ? Options() : default;
        var query = Accept("AS") ? Query() : null;
        if (query is not null && options.Count == 0 && Is("WITH"))
        {
            options = Options();
        }

        return new CreateTableStatement(
            kind, name, ifNotExists, elements.Columns.ToEquatableArray(), elements.Watermark, elements.PrimaryKey, options, query, Since(start));
    }

    private void NotSupportedInCreate()
    {
        if (Accept("COMMENT"))
        {
            Text("a comment in quotes");
        }

        if (Is("PARTITIONED") || Is("DISTRIBUTED") || Is("LIKE"))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " in CREATE");
            _panic = true;
        }
    }

    [Grammar("options", "WITH '(' option {',' option} ')'")]
    private EquatableArray<OptionSyntax> Options()
    {
        Take();
        return Parenthesized(Option);
    }
}
