namespace Laminar.Core.Tests.Operators;

/// <summary>The rows of these tests. Text is made from the key where a test groups by text.</summary>
public record struct Row(long Time, long Key, long Value, string? Name = null, Utf8 Text = default);

/// <summary>One result, in a form that every query under test has.</summary>
public record struct Result(long Start, long End, string Key, long Count, string Value);
