using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Incrementality;

/// <summary>What an edit makes the generator do again; each test is named after the edit and what follows from it.</summary>
public sealed class ReasonTests
{
    private const int TradeFile = 0;
    private const int QuoteFile = 1;
    private const int AFile = 2;
    private const int UserFile = 5;

    private static Generation Start() => Generation.Of(
        Sources.Trade,
        "using System; using Laminar; namespace Shop; [Stream(EventTime = nameof(At))] public record struct Quote(DateTime At, int Symbol, double Bid);",
        Sources.Query("A", "SELECT Symbol, Price * 2 AS Price FROM Trade"),
        Sources.Query("OverA", "SELECT Symbol, Price FROM A WHERE Price > 1"),
        Sources.Query("Q", "SELECT Symbol, Bid FROM Quote"),
        "class User { static void M() { } }").CompilesClean();

    [Fact]
    public void First_run_emits_everything() => Assert.Equal(["A", "OverA", "Q"], Start().Emitted());

    [Fact]
    public void Edit_in_another_file_emits_nothing()
    {
        var edited = Start().Edit(UserFile, text => text.Replace("{ }", "{ System.Console.WriteLine(1); }")).CompilesClean();
        Assert.Empty(edited.Emitted());
        Assert.Equal(["A: Cached", "OverA: Cached", "Q: Cached"], edited.OfCompiled());
        Assert.All(edited.Of(Steps.Models), reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Equal(3, edited.Result.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("public partial", "/* note */ public partial")]
    [InlineData("using Laminar;", "using Laminar;\n\n// note\n\n")]
    [InlineData("[StreamQuery(", "[StreamQuery( ")]
    public void Comment_or_blanks_in_a_querys_file_emit_nothing(string from, string to)
    {
        var edited = Start().Edit(AFile, text => text.Replace(from, to));
        Assert.Empty(edited.Emitted());
        Assert.Equal(["A: Cached", "OverA: Cached", "Q: Cached"], edited.OfCompiled());
    }

    [Fact]
    public void Comment_in_the_row_types_file_emits_nothing()
    {
        var edited = Start().Edit(TradeFile, text => text.Replace("namespace Shop;", "namespace Shop; // trades"));
        Assert.Empty(edited.Emitted());
    }

    [Fact]
    public void Method_added_to_the_row_type_emits_nothing()
    {
        var edited = Start().Edit(TradeFile, text => text.TrimEnd(';', '\n', '\r') + " { public double Value() => Price * Quantity; }");
        Assert.Empty(edited.Emitted());
    }

    [Fact]
    public void Same_sql_written_otherwise_emits_nothing()
    {
        var edited = Start().Edit(AFile, _ => "using Laminar; namespace Shop; [StreamQuery(\"SELECT Symbol, \" + \"Price * 2 AS Price FROM Trade\")] public partial class A;");
        Assert.Empty(edited.Emitted());
    }

    [Fact]
    public void Changed_query_emits_itself_and_its_dependants()
    {
        var edited = Start().Edit(AFile, text => text.Replace("Price * 2", "Price * 3")).CompilesClean();
        Assert.Equal(["A", "OverA"], edited.Emitted());
        Assert.Equal(["A: Modified", "OverA: Modified", "Q: Cached"], edited.OfCompiled());
    }

    [Fact]
    public void Changed_dependant_emits_only_itself()
    {
        var edited = Start().Edit(AFile + 1, text => text.Replace("> 1", "> 2")).CompilesClean();
        Assert.Equal(["OverA"], edited.Emitted());
    }

    [Fact]
    public void Changed_row_type_emits_the_queries_over_it()
    {
        var edited = Start().Edit(TradeFile, text => text.Replace("double Price", "decimal Price")).CompilesClean();
        Assert.Equal(["A", "OverA"], edited.Emitted());
    }

    [Fact]
    public void Column_added_that_no_query_reads_compiles_but_emits_nothing_new()
    {
        var edited = Start().Edit(QuoteFile, text => text.Replace("double Bid", "double Bid, double Ask = 0")).CompilesClean();
        Assert.Equal(["A: Cached", "OverA: Cached", "Q: Unchanged"], edited.OfCompiled());
        Assert.Empty(edited.Emitted());
    }

    [Fact]
    public void Added_query_emits_only_itself()
    {
        var edited = Start().AddFile(Sources.Query("New", "SELECT Symbol FROM Quote")).CompilesClean();
        Assert.Equal(["New"], edited.Emitted());
    }

    [Fact]
    public void Removed_query_emits_nothing_else()
    {
        var edited = Start().RemoveFile(AFile + 2).CompilesClean();
        Assert.Empty(edited.Emitted());
        Assert.Equal(["Shop.A.g.cs", "Shop.OverA.g.cs"], edited.Result.GeneratedSources.Select(source => source.HintName).Order());
    }

    [Fact]
    public void Error_made_and_mended_is_reported_and_gone()
    {
        var broken = Start().Edit(AFile, text => text.Replace("Price * 2", "Prise * 2"));
        Assert.Equal(["LAM0052 A", "LAM0054 Prise"], broken.At().Order());
        var mended = broken.Edit(AFile, text => text.Replace("Prise", "Price")).CompilesClean();
        Assert.Equal(["A", "OverA"], mended.Emitted());
    }

    [Fact]
    public void Lines_added_above_an_error_move_it_without_compiling_again()
    {
        var broken = Start().Edit(AFile, text => text.Replace("Price * 2", "Prise * 2"));
        var line = broken.Findings.Single(finding => finding.Id == "LAM0054").Location.GetLineSpan().StartLinePosition.Line;
        var moved = broken.Edit(AFile, text => "\n\n\n" + text);
        Assert.Equal(line + 3, moved.Findings.Single(finding => finding.Id == "LAM0054").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(["A: Cached", "OverA: Cached", "Q: Cached"], moved.OfCompiled());
    }
}
