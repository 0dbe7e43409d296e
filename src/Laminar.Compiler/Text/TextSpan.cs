namespace Laminar.Compiler.Text;

/// <summary>A stretch of SQL text: characters from <paramref name="Start"/>, <paramref name="Length"/> of them.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan To(TextSpan other) => FromBounds(Start < other.Start ? Start : other.Start, End > other.End ? End : other.End);
}
