using System.Globalization;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Declarations;

/// <summary>LAM1xxx: each stands where the mistake is.</summary>
public sealed class DeclarationTests
{
    private const string Start = "using System; using Laminar; using Shop;\n";
    private const string Sql = "\"SELECT Symbol FROM Trade\"";

    [Theory]
    [InlineData("[StreamQuery(" + Sql + ")] public class Q;", "LAM1001 Q")]
    [InlineData("[StreamQuery] public partial class Q;", "LAM1002 StreamQuery")]
    [InlineData("[StreamQuery] public partial class Q { [Key] static int Symbol(in Trade t) => t.Symbol; }", "LAM1002 StreamQuery")]
    [InlineData("[StreamQuery(null)] public partial class Q;", "LAM1002 null")]
    [InlineData("class C { [StreamQuery] static readonly string Q = " + Sql + "; }", "LAM1002 Q")]
    [InlineData("class C { [StreamQuery] const int Q = 1; }", "LAM1002 Q")]
    [InlineData("class C { [StreamQuery(\"x\")] const string Q = " + Sql + "; }", "LAM1002 StreamQuery(\"x\")")]
    [InlineData("[StreamQuery(" + Sql + ")] public static partial class Q;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public sealed partial class Q;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial class Q<T>;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial record Q;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial struct Q;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial class Q : Exception;", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial class Q(int x);", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] public partial class Q { public Q() { } }", "LAM1003 Q")]
    [InlineData("[StreamQuery(" + Sql + ")] file partial class Q;", "LAM1003 Q")]
    [InlineData("public class C { [StreamQuery(" + Sql + ")] public partial class Q; }", "LAM1004 Q")]
    [InlineData("public partial class C<T> { [StreamQuery(" + Sql + ")] public partial class Q; }", "LAM1004 Q")]
    [InlineData("[Stream(EventTime = \"Ts\", MaxDelay = \"5 minutes\")] public record struct R(DateTime Ts);", "LAM1005 \"5 minutes\"")]
    [InlineData("[Stream(EventTime = \"Ts\", MaxDelay = \"-1s\")] public record struct R(DateTime Ts);", "LAM1005 \"-1s\"")]
    [InlineData("[Stream(EventTime = \"Ts\", MaxDelay = \"999999d\")] public record struct R(DateTime Ts);", "LAM1005 \"999999d\"")]
    [InlineData("[Stream(EventTime = \"Ts\", Partitions = 2, IdleTimeout = \"0s\")] public record struct R(DateTime Ts);", "LAM1005 \"0s\"")]
    [InlineData("[Stream(EventTime = \"Ts\", Watermark = WatermarkKind.Punctuated)] public record struct R(DateTime Ts);", "LAM1011 WatermarkKind.Punctuated")]
    [InlineData("[Stream(EventTime = \"Ts\", Watermark = WatermarkKind.Punctuated, WatermarkWhen = \"Ts\")] public record struct R(DateTime Ts);", "LAM1011 \"Ts\"")]
    [InlineData("[Stream(EventTime = \"Ts\", Watermark = WatermarkKind.Ascending, MaxDelay = \"5s\")] public record struct R(DateTime Ts);", "LAM1011 \"5s\"")]
    [InlineData("[Stream(Watermark = WatermarkKind.Source)] public record struct R(DateTime Ts);", "LAM1011 WatermarkKind.Source")]
    [InlineData("[Stream(EventTime = \"Ts\", Watermark = WatermarkKind.ProcessingTime)] public record struct R(DateTime Ts);", "LAM1011 \"Ts\"")]
    [InlineData("[Stream(EventTime = \"Ts\", Partitions = 0)] public record struct R(DateTime Ts);", "LAM1011 0")]
    [InlineData("[Stream(EventTime = \"Ts\", PartitionBy = \"P\")] public record struct R(DateTime Ts, double P);", "LAM1011 \"P\"")]
    [InlineData("[Stream(EventTime = \"Ts\", IdleTimeout = \"5s\")] public record struct R(DateTime Ts);", "LAM1011 \"5s\"")]
    [InlineData("[Stream(EventTime = \"Ts\", AlignmentGroup = \"g\")] public record struct R(DateTime Ts);", "LAM1011 \"g\"")]
    [InlineData("[Stream(EventTime = \"ts\")] public record struct R(DateTime Ts);", "LAM1006 \"ts\"")]
    [InlineData("[Stream(EventTime = nameof(R.A))] public record struct R(int A);", "LAM1006 nameof(R.A)")]
    [InlineData("[Stream(EventTime = nameof(R.A))] public record struct R(Uri A);", "LAM1006 nameof(R.A)")]
    [InlineData("[Stream(EventTime = nameof(R.A))] public record struct R(DateTime? A);", "LAM1006 nameof(R.A)")]
    [InlineData("[Stream(EventTime = nameof(R.A))] public record struct R(long A);", "LAM1007 nameof(R.A)")]
    [InlineData("[Stream(EventTime = nameof(R.A), Unit = TimeUnit.Seconds)] public record struct R(DateTime A);", "LAM1007 TimeUnit.Seconds")]
    [InlineData("[Stream(Unit = TimeUnit.Seconds)] public record struct R(long A);", "LAM1007 TimeUnit.Seconds")]
    [InlineData("[Stream] public ref struct R { public int A; }", "LAM1008 Stream")]
    [InlineData("[Stream] public record struct R<T>(int A);", "LAM1008 Stream")]
    [InlineData("[Stream] static class R;", "LAM1008 Stream")]
    [InlineData("[Stream] file record struct R(int A);", "LAM1008 Stream")]
    [InlineData("class C { [Stream] record struct R(int A); }", "LAM1008 Stream")]
    [InlineData("[Stream] record struct R(int A); [StreamQuery(\"SELECT A FROM R\")] public partial class Q;", "LAM1009 Q")]
    [InlineData("class Q; class C { [StreamQuery] const string Q = " + Sql + "; }", "LAM1010 Q")]
    public void A_mistake_is_reported_at_its_place(string source, string expected) =>
        Assert.Equal(expected, Assert.Single(Generation.Of(Sources.Trade, Start + source).At()));

    [Theory]
    [InlineData("[Stream(EventTime = nameof(R.A))] public record struct R(long A);", "The event time 'A' is a long, whose unit is not known: add Unit = TimeUnit.Seconds, Milliseconds, Microseconds or Nanoseconds")]
    [InlineData("[Stream(EventTime = \"ts\")] public record struct R(DateTime Ts);", "EventTime names 'ts', which is not a public member that can be read: did you mean 'Ts'?")]
    [InlineData("[StreamQuery(" + Sql + ")] public class Q;", "The query class 'Q' must be partial, so that the compiled query can be added to it: write 'partial class Q'")]
    public void A_message_says_what_to_do(string source, string message) =>
        Assert.Equal(message, Assert.Single(Generation.Of(Sources.Trade, Start + source).Findings).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void A_mistake_in_the_stream_is_reported_once_and_its_queries_still_have_their_shape()
    {
        var generation = Generation.Of(
            "using Laminar; [Stream(EventTime = nameof(Ts), MaxDelay = \"soon\")] public record struct R(long Ts, int A);",
            "using Laminar; [StreamQuery(\"SELECT A, COUNT(*) AS n FROM R GROUP BY A, TUMBLE(INTERVAL '1' HOUR)\")] public partial class Q;",
            "class User { static void M() => Q.Start(rows => { foreach (ref readonly var row in rows) System.Console.WriteLine(row.A + row.N); }).Push(default(R)); }");
        Assert.Equal(["LAM1005", "LAM1007"], generation.Findings.Select(finding => finding.Id).Order());
        Assert.Empty(generation.Output.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void Every_declaration_rule_has_a_page()
    {
        var rules = typeof(Laminar.Roslyn.Diagnostics.DeclarationRules).GetFields().Concat(typeof(Laminar.Roslyn.Diagnostics.MemberRules).GetFields()).Select(field => (Laminar.Compiler.Diagnostics.Rule)field.GetValue(null)!).ToList();
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        foreach (var rule in rules)
        {
            Assert.StartsWith("# " + rule.Id, System.IO.File.ReadAllText(System.IO.Path.Combine(Repository.Root, rule.HelpPage)));
        }
    }
}
