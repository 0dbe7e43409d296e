namespace Laminar.Compiler.Text;

/// <summary>SQL as the user wrote it. Positions everywhere else are offsets into <see cref="Text"/>.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Path">The file they came from, or null for a literal.</param>
public sealed record SqlText(string Text, string? Path = null)
{
    /// <summary>Line and column of an offset, both counted from 1.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return (line, offset - start + 1);
    }
}
