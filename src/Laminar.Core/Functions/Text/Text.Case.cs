using System;

namespace Laminar.Functions;

/// <content>Upper and lower case.</content>
public static partial class Text
{
    /// <summary>In upper case, by simple mapping.</summary>
    public static Utf8 Upper(Utf8 text) => TextCase.Map(text.Span, upper: true, "UPPER").ToUtf8();

    /// <summary>In upper case, by simple mapping.</summary>
    public static string Upper(string text) => TextCase.Map(text.AsSpan(), upper: true, "UPPER").ToString();

    /// <summary>In lower case, by simple mapping.</summary>
    public static Utf8 Lower(Utf8 text) => TextCase.Map(text.Span, upper: false, "LOWER").ToUtf8();

    /// <summary>In lower case, by simple mapping.</summary>
    public static string Lower(string text) => TextCase.Map(text.AsSpan(), upper: false, "LOWER").ToString();

    /// <summary>Each word with a capital, the rest in lower case.</summary>
    public static Utf8 Initcap(Utf8 text) => TextCase.Initcap(text.Span).ToUtf8();

    /// <summary>Each word with a capital, the rest in lower case.</summary>
    public static string Initcap(string text) => TextCase.Initcap(text.AsSpan()).ToString();
}
