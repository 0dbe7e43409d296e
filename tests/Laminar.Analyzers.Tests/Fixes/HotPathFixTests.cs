using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Fixes;

/// <summary>Answers to findings on the hot path: offered where the program compiles with them, and not otherwise.</summary>
public sealed class HotPathFixTests
{
    private const string Frame = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using Laminar;
        public struct Quote { public double A, B, C, D; public double Sum() => A + B; public double Half { get { return A / 2; } } public double Set() => A = 1; }
        public struct Huge { public long A, B, C, D, E, F, G, H, I; }
        public static class Hot
        {
            private static readonly List<int> s_kept = new();
            private static readonly ConcurrentDictionary<int, int> s_table = new();
            [HotPath] public static MEMBER
        }
        """;

    [Theory]
    [InlineData("Use a span of the string", "bool M(string s) => s.Substring(1, 2).Equals(\"ab\".AsSpan(), StringComparison.Ordinal);", "bool M(string s) => s.AsSpan(1, 2).Equals(\"ab\".AsSpan(), StringComparison.Ordinal);")]
    [InlineData("Use a span of the string", "int M(string s) => s[1..].Length;", "int M(string s) => s.AsSpan(1..).Length;")]
    [InlineData("Compare ordinally", "bool M(string s) => s.StartsWith(\"a\");", "bool M(string s) => s.StartsWith(\"a\", StringComparison.Ordinal);")]
    [InlineData("Compare ordinally", "int M(string s) => string.Compare(s, \"a\");", "int M(string s) => string.Compare(s, \"a\", StringComparison.Ordinal);")]
    [InlineData("Pass the struct by 'in'", "long M(Huge huge) => huge.A;", "long M(in Huge huge) => huge.A;")]
    [InlineData("Ensure the capacity before the loop", "void M(ReadOnlySpan<int> rows)\n    {\n        foreach (var row in rows) s_kept.Add(row);\n    }", "void M(ReadOnlySpan<int> rows)\n    {\n        s_kept.EnsureCapacity(s_kept.Count + rows.Length);\n        foreach (var row in rows) s_kept.Add(row);\n    }")]
    [InlineData("Write into the span", "void M(Span<char> text, int n) { $\"{n} rows\".CopyTo(text); }", "void M(Span<char> text, int n) { text.TryWrite($\"{n} rows\", out _); }")]
    [InlineData("Write into the span", "void M(Span<char> text, int n) { $\"{n} rows\".AsSpan().CopyTo(text); }", "void M(Span<char> text, int n) { text.TryWrite($\"{n} rows\", out _); }")]
    [InlineData("Hand the captured variable over as an argument", "int M(int k, int n) => s_table.GetOrAdd(k, x => x + n);", "int M(int k, int n) => s_table.GetOrAdd(k, static (x, n) => x + n, n);")]
    [InlineData("Hand the captured variable over as an argument", "int M(int k) { var n = k * 2; return s_table.GetOrAdd(k, (int x) => { return x + n; }); }", "int M(int k) { var n = k * 2; return s_table.GetOrAdd(k, static (int x, int n) => { return x + n; }, n); }")]
    public async Task It_is_applied(string title, string before, string after) =>
        Assert.Equal(Frame.Replace("MEMBER", after), await Fixing.Apply(Frame.Replace("MEMBER", before), title));

    [Theory]
    [InlineData("double M(in Quote q) => q.Sum();", "public double Sum()", "public readonly double Sum()")]
    [InlineData("double M(in Quote q) => q.Half;", "public double Half", "public readonly double Half")]
    public async Task A_member_becomes_readonly(string member, string before, string after)
    {
        var source = Frame.Replace("MEMBER", member);
        Assert.Equal(source.Replace(before, after), await Fixing.Apply(source, "Mark the member 'readonly'"));
    }

    [Theory]
    [InlineData("struct Key { public int A; }", "record struct Key { public int A; }")]
    [InlineData("public readonly struct Key\n{\n    public readonly int A;\n}", "public readonly record struct Key\n{\n    public readonly int A;\n}")]
    [InlineData("struct Key { public int A; public bool Equals(Key other) => A == other.A; }", "struct Key : IEquatable<Key> { public int A; public bool Equals(Key other) => A == other.A; }")]
    [InlineData(
        "struct Key : IDisposable { public int A; public bool Equals(Key other) => A == other.A; public void Dispose() { } }",
        "struct Key : IDisposable, IEquatable<Key> { public int A; public bool Equals(Key other) => A == other.A; public void Dispose() { } }")]
    public async Task A_key_compares_itself(string before, string after)
    {
        const string Title = "Let the struct compare itself, as IEquatable<T>";
        const string Use = "\nstatic class Look { static readonly Dictionary<Key, int> s_all = new(); [HotPath] static bool Has(Key key) => s_all.ContainsKey(key); }";
        Assert.Equal("using System; using System.Collections.Generic; using Laminar;\n" + after + Use, await Fixing.Apply("using System; using System.Collections.Generic; using Laminar;\n" + before + Use, Title));
    }

    [Theory]
    [InlineData("string M(string s) => s.Substring(1);")]
    [InlineData("int M(int k, int n, int m) => s_table.GetOrAdd(k, x => x + n + m);")]
    [InlineData("void M(int n) => s_kept.ForEach(x => Console.Write(x + n));")]
    [InlineData("int M(int k) { var n = 0; return s_table.GetOrAdd(k, x => n++); }")]
    [InlineData("void M(Span<char> text, int n) { var s = $\"{n} rows\"; s.CopyTo(text); }")]
    [InlineData("double M(in Quote q) => q.Set();")]
    [InlineData("long M(Huge huge) { huge.A = 1; return huge.A; }")]
    [InlineData("void M(IEnumerable<int> rows) { foreach (var row in rows) s_kept.Add(row); }")]
    [InlineData("void M(int row) { s_kept.Add(row); }")]
    [InlineData("int M(string s) => s.GetHashCode();")]
    public async Task It_is_not_offered_where_it_would_not_compile_or_not_help(string member) => Assert.Empty(await Fixing.Offered(Frame.Replace("MEMBER", member)));
}
