using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Roslyn.Diagnostics;

/// <summary>The one answer to a finding in C#: text that goes in the place of other text.</summary>
/// <param name="Title">What an editor calls it.</param>
/// <param name="Place">What is replaced; empty where text goes in.</param>
/// <param name="Text">What is there then.</param>
public sealed record CodeEdit(string Title, Location Place, string Text)
{
    public const string TitleKey = "title";

    public const string TextKey = "text";

    internal ImmutableDictionary<string, string?> Properties => ImmutableDictionary<string, string?>.Empty.Add(TitleKey, Title).Add(TextKey, Text);

    /// <summary>A modifier before what a declaration begins with after its other modifiers.</summary>
    public static CodeEdit Before(SyntaxNodeOrToken what, string text) =>
        new($"Add '{text}'", Location.Create(what.SyntaxTree!, new TextSpan(what.SpanStart, 0)), text + " ");

    public static CodeEdit Remove(string title, SyntaxTree tree, TextSpan span) => new(title, Location.Create(tree, span), "");
}
