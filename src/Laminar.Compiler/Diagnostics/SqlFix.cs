using Laminar.Compiler.Text;

namespace Laminar.Compiler.Diagnostics;

/// <summary>An edit of the SQL that answers a finding. Offered in editors and told by the command line; never done unasked.</summary>
/// <param name="Title">What it does, as an imperative: "Add EMIT ON WINDOW CLOSE".</param>
/// <param name="Span">The text that gives way; empty where something is put in.</param>
/// <param name="Text">What comes in its place. A leading line feed starts a new line where the literal can hold one.</param>
public sealed record SqlFix(string Title, TextSpan Span, string Text);
