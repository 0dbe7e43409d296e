using System;
using Laminar;

namespace Nexmark.Queries;

/// <summary>What query 14 asks beside what SQL has.</summary>
public static class Letters
{
    /// <summary>How often a text has a letter.</summary>
    [SqlFunction]
    public static long CountChar(Utf8 text, Utf8 letter) => letter.Length == 1 ? text.Span.Count(letter.Span[0]) : 0;
}
