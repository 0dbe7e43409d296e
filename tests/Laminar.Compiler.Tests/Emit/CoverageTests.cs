using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Everything that can be called or cast compiles: over columns and over constants, nullable or not, text in both forms.</summary>
public class CoverageTests
{
    private static readonly string[] Types =
    [
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "REAL", "DOUBLE", "DECIMAL", "DECIMAL(10, 2)", "VARCHAR", "VARCHAR(3)", "TIMESTAMP", "DATE", "TIME", "INTERVAL",
    ];

    [Fact]
    public void Every_cast_that_the_language_has()
    {
        var columns = typeof(Wide).GetProperties().Select(p => p.Name);
        var items = from column in columns
                    from type in Types
                    from verb in new[] { "CAST", "TRY_CAST" }
                    let item = $"{verb}({column} AS {type})"
                    where QueryCompiler.Compile(new SqlText($"SELECT {item} AS x FROM Wide"), Queries.Catalog, CompileOptions.Default).Plan is not null
                    select item;
        var list = items.Select((item, i) => $"{item} AS c{i}").ToList();
        Assert.True(list.Count > 300, $"only {list.Count} casts were tried");
        Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT {string.Join(", ", list)} FROM Wide")));
    }

    [Theory]
    [InlineData(ClrKind.Utf8)]
    [InlineData(ClrKind.String)]
    public void Every_function(ClrKind text)
    {
        var stream = new StreamEntry("s", "global::Laminar.Compiler.Tests.Emit.Every" + text, Columns(text).ToEquatableArray(), -1, 0);
        var scan = new ScanNode(stream, stream.Columns.Select(c => new RowColumn(c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray());
        var calls = new List<Expr>();
        foreach (var function in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            foreach (var nullable in new[] { false, true })
            {
                var arguments = function.Parameters.Select(p => Column(stream, p, nullable)).ToList();
                if (function.Variadic)
                {
                    arguments.AddRange(Enumerable.Repeat(arguments.Last(), 2));
                }

                calls.Add(new CallExpr(function, arguments.ToEquatableArray(), function.Returns, nullable || function.ReturnsNull));
            }
        }

        var output = calls.Select((c, i) => new RowColumn("c" + i, c.Type, c.Nullable, CanonicalTypes.Of(c, text))).ToEquatableArray();
        var plan = PhysicalPlanner.Plan(new LogicalQuery(new ProjectNode(scan, calls.ToEquatableArray(), output)));
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plan, Queries.Declaration)));
    }

    private static Expr Column(StreamEntry stream, SqlType type, bool nullable)
    {
        var index = stream.Columns.ToList().FindIndex(c => c.Type.Kind == type.Kind && c.Nullable == nullable);
        Assert.True(index >= 0, type.Kind.ToString());
        var column = stream.Columns[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static IEnumerable<Column> Columns(ClrKind text)
    {
        foreach (var type in new[]
        {
            SqlType.Boolean, SqlType.TinyInt, SqlType.SmallInt, SqlType.Integer, SqlType.BigInt, SqlType.Real, SqlType.Double, SqlType.Decimal, SqlType.Text,
            SqlType.Timestamp, SqlType.Date, SqlType.Time, SqlType.Interval,
        })
        {
            yield return new Column(type.Kind.ToString(), type, false, CanonicalTypes.Of(type, text), type.Kind.ToString());
            yield return new Column("Maybe" + type.Kind, type, true, CanonicalTypes.Of(type, text), "Maybe" + type.Kind);
        }
    }
}
