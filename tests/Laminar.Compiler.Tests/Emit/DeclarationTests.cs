using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Classes of any place and name, and users' namespaces that are called like ours or the framework's.</summary>
public class DeclarationTests
{
    private const string Sql = "SELECT Symbol, COUNT(*) AS n, 'x' AS t FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)";

    [Theory]
    [InlineData("Row")]
    [InlineData("Key")]
    [InlineData("State")]
    [InlineData("Run")]
    [InlineData("Files")]
    [InlineData("Stage1")]
    [InlineData("Literals")]
    public void Named_like_a_nested_type(string name)
    {
        var plan = Queries.Plan(Sql);
        var declaration = Queries.Declaration with { Name = name };
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plan, declaration)));
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.EmitShape(plan.Output, EquatableArray.Of(TestStreams.Of<Trade>("Ts")), declaration)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("System")]
    [InlineData("Laminar.System")]
    [InlineData("Laminar.Operators.Laminar")]
    [InlineData("global.Shop")]
    public void In_any_namespace(string name)
    {
        const string hostile = "namespace Shop { public static class Laminar { } public static class System { } public static class Window { } }";
        var declaration = Queries.Declaration with { Namespace = name == "global.Shop" ? "Shop" : name };
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(Queries.Plan(Sql), declaration), hostile));
    }

    [Fact]
    public void Nested_in_the_users_types_beside_the_users_part()
    {
        var declaration = new QueryDeclaration("Shop", EquatableArray.Of("public static partial class Outer", "partial struct Inner<T>"), "Query", "internal", true);
        const string user = """
            namespace Shop;
            public static partial class Outer
            {
                public partial struct Inner<T>
                {
                    internal partial class Query { public partial record struct Row { public long Twice => 2 * N; } }
                }
            }
            """;
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(Queries.Plan(Sql), declaration), user));
    }

    [Fact]
    public void Shape_has_the_surface_that_users_name()
    {
        const string user = """
            namespace Shop;
            public static class User
            {
                public static void Use(global::System.IO.Stream stream, global::Laminar.Compiler.Tests.Emit.Trade trade)
                {
                    using var query = Query.Start(rows => { foreach (var row in rows) { _ = row.Symbol + row.N; _ = row.T; } });
                    query.Push(trade);
                    query.Push(new[] { trade });
                    query.PushCsv(stream);
                    query.PushJsonLines(stream);
                    using Query.Run<global::Laminar.Formats.CsvSink<Query.Row, Query.Files>> run = Query.Start(Query.ToCsv(stream));
                    using var json = Query.Start(Query.ToJsonLines(stream));
                    _ = Query.Plan;
                    query.Complete();
                }
            }
            """;
        var plan = Queries.Plan(Sql);
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plan, Queries.Declaration), user));
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.EmitShape(plan.Output, EquatableArray.Of(TestStreams.Of<Trade>("Ts")), Queries.Declaration), user));
    }

    [Fact]
    public void Shape_without_columns_or_input_compiles() =>
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.EmitShape(default, default, Queries.Declaration)));
}
