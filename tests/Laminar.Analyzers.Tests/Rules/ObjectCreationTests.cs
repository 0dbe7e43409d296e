using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Rules;

/// <summary>LAM3001.</summary>
public sealed class ObjectCreationTests
{
    [Theory]
    [InlineData("Keep({|LAM3001:new object()|});", "")]
    [InlineData("Node n = {|LAM3001:new(1)|}; Keep(n);", "sealed class Node(int value) { public int Value => value; }")]
    [InlineData("Keep({|LAM3001:new Point(1, 2)|});", "sealed record Point(int X, int Y);")]
    [InlineData("var moved = {|LAM3001:Origin with { X = s_number }|}; Keep(moved);", "sealed record Point(int X, int Y); static readonly Point Origin = new(0, 0);")]
    [InlineData("Keep({|LAM3001:new { s_number }|});", "")]
    [InlineData("Keep({|LAM3001:new List<int>(4)|});", "")]
    [InlineData("Keep(Make<object>());", "static T Make<T>() where T : new() => {|LAM3001:new T()|};")]
    [InlineData("Keep({|LAM3001:new Action(Held.Go)|});", "sealed class Thing { public void Go() { } } static readonly Thing Held = new();")]
    [InlineData("Keep({|LAM3001:new Action(Nothing)|});", "static void Nothing() { }")]
    [InlineData("s_text ??= {|LAM3001:new string('x', 3)|}; Keep(s_text); s_text = null;", "static string? s_text;")]
    [InlineData("for (var i = 0; i < 2; i++) { if (i == s_number) Keep({|LAM3001:new object()|}); }", "")]
    [InlineData("Local(); void Local() => Keep({|LAM3001:new object()|});", "")]
    [InlineData("Invoke(static () => Keep({|LAM3001:new object()|}));", "static void Invoke(Action action) => action();")]
    public Task Reported(string body, string members) => HotCase.Allocates(body, members);

    [Theory]
    [InlineData("Use(new Point(1, 2));", "readonly record struct Point(int X, int Y);")]
    [InlineData("var p = new Point { X = 1 }; p = p with { X = 2 }; Use(p);", "record struct Point(int X, int Y);")]
    [InlineData("Use(new DateTime(2001, 1, 1)); Use(new TimeSpan(5)); Use(new KeyValuePair<int, int>(1, 2));", "")]
    [InlineData("if (s_number < 0) throw new InvalidOperationException(\"no\");", "")]
    [InlineData("var n = s_number > 0 ? s_number : throw new ArgumentException(\"no\"); Use(n);", "")]
    [InlineData("if (s_number < 0) Fail(new InvalidOperationException(\"no\"));", "[DoesNotReturn] static void Fail(Exception e) => throw e;")]
    [InlineData("if (s_number < 0) Fail();", "[DoesNotReturn] static void Fail() { var e = new InvalidOperationException(\"no\"); throw e; }")]
    [InlineData("Trace(new object());", "[Conditional(\"NEVER\")] static void Trace(object o) { }")]
    [InlineData("Debug.Assert(s_number > 0, new string('x', 3));", "")]
    [InlineData("Invoke(static () => { });", "static void Invoke(Action action) => action();")]
    [InlineData("Invoke(() => { });", "static void Invoke(Action action) => action();")]
    [InlineData("Invoke(Nothing);", "static void Nothing() { } static void Invoke(Action action) => action();")]
    [InlineData("Invoke(new Action(static () => { }));", "static void Invoke(Action action) => action();")]
    [InlineData("Use(Make<int>());", "static T Make<T>() where T : struct => new T();")]
    [InlineData("Use(Kept);", "static readonly object Kept = new();")]
    [InlineData("Span<int> s = stackalloc int[4]; Use(s.Length); Use(new ReadOnlySpan<int>(in s_number).Length);", "")]
    [InlineData("Use(nameof(Object)); Marked();", "[Obsolete(\"x\")] class Old; [DebuggerStepThrough] static void Marked() { }")]
    [InlineData("int? n = new int?(s_number); Use(n); (int, int) t = new(1, 2); Use(t);", "")]
    public Task Not_reported(string body, string members) => HotCase.DoesNotAllocate(body, members);
}
