using System;

namespace Laminar.Functions;

/// <content>Texts one after another.</content>
public static partial class Text
{
    /// <summary>The same.</summary>
    public static Utf8 Concat(Utf8 text) => text;

    /// <summary>The same.</summary>
    public static string Concat(string text) => text;

    /// <summary>One after the other.</summary>
    public static Utf8 Concat(Utf8 first, Utf8 second) => Concat([first, second]);

    /// <summary>One after the other.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    public static string Concat(string first, string second) => string.Concat(first, second);

    /// <summary>One after the other.</summary>
    public static Utf8 Concat(params ReadOnlySpan<Utf8> texts)
    {
        var length = 0L;
        foreach (ref readonly var text in texts)
        {
            length += text.Length;
        }

        var writer = new ScratchWriter<byte>(length, "CONCAT");
        foreach (ref readonly var text in texts)
        {
            writer.Append(text.Span);
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>One after the other.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    public static string Concat(params ReadOnlySpan<string> texts) => string.Concat(texts);

    /// <summary>One after the other, a separator between them.</summary>
    public static Utf8 ConcatWs(Utf8 separator, params ReadOnlySpan<Utf8> texts)
    {
        var length = (long)separator.Length * Math.Max(texts.Length - 1, 0);
        foreach (ref readonly var text in texts)
        {
            length += text.Length;
        }

        var writer = new ScratchWriter<byte>(length, "CONCAT_WS");
        for (var i = 0; i < texts.Length; i++)
        {
            writer.Append(i == 0 ? default : separator.Span);
            writer.Append(texts[i].Span);
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>One after the other, a separator between them.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    public static string ConcatWs(string separator, params ReadOnlySpan<string> texts) => string.Join(separator, texts);
}
