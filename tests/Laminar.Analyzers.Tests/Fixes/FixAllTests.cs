using System.Linq;
using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Laminar.Analyzers.Tests.Fixes;

/// <summary>Each answer for all findings of a file, and of a project: by the providers' own "fix all", as editors ask for it.</summary>
public sealed class FixAllTests
{
    public static TheoryData<string, string, string> Cases() => new()
    {
        { "Compare ordinally", "[HotPath] static bool M(string s) => s.StartsWith(\"a\") || s.EndsWith(\"b\");", "[HotPath] static bool M(string s) => s.StartsWith(\"a\", StringComparison.Ordinal) || s.EndsWith(\"b\", StringComparison.Ordinal);" },
        { "Use a span of the string", "[HotPath] static int M(string s) => s.Substring(1).Length + s[2..].Length;", "[HotPath] static int M(string s) => s.AsSpan(1).Length + s.AsSpan(2..).Length;" },
        { "Pass the struct by 'in'", "[HotPath] static long M(Huge a, Huge b) => a.A + b.A; [HotPath] static long N(Huge a) => a.B;", "[HotPath] static long M(in Huge a, in Huge b) => a.A + b.A; [HotPath] static long N(in Huge a) => a.B;" },
        {
            "Mark the member 'readonly'",
            "struct Quote { public double A, B, C; public double Sum() => A + B; public double Half() => A / 2; } [HotPath] static double M(in Quote q) => q.Sum() + q.Half() + q.Sum();",
            "struct Quote { public double A, B, C; public readonly double Sum() => A + B; public readonly double Half() => A / 2; } [HotPath] static double M(in Quote q) => q.Sum() + q.Half() + q.Sum();"
        },
        {
            "Write into the span",
            "[HotPath] static void M(Span<char> s, Span<char> t, int n) { $\"{n}\".CopyTo(s); $\"{n + 1}\".CopyTo(t); }",
            "[HotPath] static void M(Span<char> s, Span<char> t, int n) { s.TryWrite($\"{n}\", out _); t.TryWrite($\"{n + 1}\", out _); }"
        },
        {
            "Hand the captured variable over as an argument",
            "[HotPath] static int M(int k, int n) => s_table.GetOrAdd(k, x => x + n) + s_table.GetOrAdd(n, x => x + k);",
            "[HotPath] static int M(int k, int n) => s_table.GetOrAdd(k, static (x, n) => x + n, n) + s_table.GetOrAdd(n, static (x, k) => x + k, k);"
        },
        {
            "Let the struct compare itself, as IEquatable<T>",
            "struct One { public int A; } struct Two { public int A; } [HotPath] static bool M(One a, Two b) => s_ones.Contains(a) && s_ones.Contains(a) && s_twos.Contains(b); static readonly HashSet<One> s_ones = []; static readonly HashSet<Two> s_twos = [];",
            "record struct One { public int A; } record struct Two { public int A; } [HotPath] static bool M(One a, Two b) => s_ones.Contains(a) && s_ones.Contains(a) && s_twos.Contains(b); static readonly HashSet<One> s_ones = []; static readonly HashSet<Two> s_twos = [];"
        },
        {
            "Ensure the capacity before the loop",
            "[HotPath] static void M(int[] rows)\n    {\n        foreach (var row in rows) s_kept.Add(row);\n        foreach (var row in rows) s_more.Add(row);\n    }",
            "[HotPath] static void M(int[] rows)\n    {\n        s_kept.EnsureCapacity(s_kept.Count + rows.Length);\n        foreach (var row in rows) s_kept.Add(row);\n        s_more.EnsureCapacity(s_more.Count + rows.Length);\n        foreach (var row in rows) s_more.Add(row);\n    }"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Of_a_file(string title, string before, string after) =>
        Assert.Equal([File(0, after), File(1, before)], await Fixing.ApplyAll([File(0, before), File(1, before)], title, FixAllScope.Document));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Of_a_project(string title, string before, string after) =>
        Assert.Equal([File(0, after), File(1, after)], await Fixing.ApplyAll([File(0, before), File(1, before)], title, FixAllScope.Project));

    [Theory]
    [InlineData("Add 'static'", "[Key] int Symbol(in Trade t) => t.Symbol; [Sum] double Price(in Trade t) => t.Price;", "[Key] static int Symbol(in Trade t) => t.Symbol; [Sum] static double Price(in Trade t) => t.Price;", "partial class")]
    [InlineData("Add 'partial'", "[Key] static int Symbol(in Trade t) => t.Symbol;", "[Key] static int Symbol(in Trade t) => t.Symbol;", "class")]
    [InlineData("Leave out 'sealed'", "[Key] static int Symbol(in Trade t) => t.Symbol;", "[Key] static int Symbol(in Trade t) => t.Symbol;", "sealed partial class")]
    public async Task Of_declarations(string title, string before, string after, string kind)
    {
        string Class(int i, string members, string kind) => $"using Laminar;\n[StreamQuery(From = typeof(Trade))] public {kind} Q{i} {{ {members} }}\n"
            + (i == 0 ? "[Stream(EventTime = \"Ts\")] public readonly record struct Trade(System.DateTime Ts, int Symbol, double Price);" : "");
        string[] sources = [Class(0, before, kind), Class(1, before, kind)];
        string[] expected = [Class(0, after, "partial class"), Class(1, after, "partial class")];
        Assert.Equal(expected, await Fixing.ApplyAll(sources, title, FixAllScope.Project));
        Assert.Equal([expected[0], sources[1]], await Fixing.ApplyAll(sources, title, FixAllScope.Document));
    }

    [Fact]
    public async Task Of_queries_in_SQL()
    {
        string Class(int i, string sql) => $"using Laminar;\n[StreamQuery(\"{sql}\")] public partial class Q{i};\n"
            + (i == 0 ? "[Stream] public readonly record struct Trade(int Symbol, double Price);" : "");
        Assert.Equal(
            [Class(0, "SELECT Price FROM Trade"), Class(1, "SELECT Price AS p FROM Trade")],
            await Fixing.ApplyAll([Class(0, "SELECT Pric FROM Trade"), Class(1, "SELECT Pric AS p FROM Trade")], "Change to Price", FixAllScope.Project));
    }

    /// <summary>Several of one file, one after the other: each is tried on what the one before left.</summary>
    [Theory]
    [InlineData("Leave out 'sealed'", "public sealed partial class {0};", "public partial class {0};")]
    [InlineData("Leave out 'static'", "public static partial class {0} {{ }}", "public partial class {0} {{ }}")]
    [InlineData("Leave out 'file'", "file partial class {0};", "partial class {0};")]
    [InlineData("Leave out the type parameters", "public partial class {0}<T>;", "public partial class {0};")]
    [InlineData("Leave out the base class", "public partial class {0} : Base;", "public partial class {0};")]
    [InlineData("Leave out the constructor", "public partial class {0} {{ public {0}() {{ }} }}", "public partial class {0} {{ }}")]
    [InlineData("Make it a class", "public partial record {0};", "public partial class {0};")]
    public async Task Of_several_declarations_of_a_file(string title, string before, string after)
    {
        string Program(string declaration) => string.Concat(new[] { "One", "Two", "Three" }.Select(name => $"[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] " + string.Format(System.Globalization.CultureInfo.InvariantCulture, declaration, name) + "\n"))
            + "public class Base; [Laminar.Stream] public readonly record struct Trade(int Symbol, double Price);";
        Assert.Equal([Program(after)], await Fixing.ApplyAll([Program(before)], title, FixAllScope.Document));
    }

    /// <summary>Answers that are bounds to leave out, times to write, names to change: several a file.</summary>
    [Theory]
    [InlineData("Write \"5m\"", "StreamQuery(From = typeof(Trade)), TumblingWindow(\"5 minutes\"), Count(\"N\")", "StreamQuery(From = typeof(Trade)), TumblingWindow(\"5m\"), Count(\"N\")")]
    [InlineData("Change to Price", "StreamQuery(\"SELECT Pric FROM Trade\")", "StreamQuery(\"SELECT Price FROM Trade\")")]
    [InlineData("Leave out 'After'", "StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Partner = JoinPartner.LastBefore, After = \"1s\")", "StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Partner = JoinPartner.LastBefore)")]
    public async Task Of_several_attributes_of_a_file(string title, string before, string after)
    {
        const string Keys = "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol;";
        string Program(string attributes) => "using Laminar;\n" + string.Concat(new[] { "One", "Two" }.Select(name => $"[{attributes}] public partial class {name} {{ {(attributes.Contains("Join") ? Keys : "")} }}\n"))
            + "[Stream(EventTime = \"Ts\")] public record struct Trade(System.DateTime Ts, int Symbol, double Price); [Stream(EventTime = \"Ts\")] public record struct Quote(System.DateTime Ts, int Symbol);";
        Assert.Equal([Program(after)], await Fixing.ApplyAll([Program(before)], title, FixAllScope.Document));
    }

    private static string File(int i, string members) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using Laminar;
        namespace Part{{i}};
        public struct Huge { public long A, B, C, D, E, F, G, H, I; }
        public static class Hot
        {
            private static readonly List<int> s_kept = new();
            private static readonly List<int> s_more = new();
            private static readonly ConcurrentDictionary<int, int> s_table = new();
            {{members}}
        }
        """;
}
