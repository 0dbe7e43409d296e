namespace Laminar.Roslyn.Literals;

/// <summary>@"…": two quotes stand for one, everything else for itself.</summary>
internal static class VerbatimLiteral
{
    public static LiteralText? Decode(string source)
    {
        var text = new LiteralText();
        for (var i = 2; i < source.Length; i++)
        {
            if (source[i] == '"')
            {
                if (i + 1 == source.Length)
                {
                    text.Close(i);
                    return text;
                }

                text.Add('"', i++);
            }
            else
            {
                text.Add(source[i], i);
            }
        }

        return null;
    }
}
