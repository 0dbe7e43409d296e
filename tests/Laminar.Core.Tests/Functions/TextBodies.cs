using Laminar.Functions;
using static Laminar.Tests.Values.Bodies;

namespace Laminar.Tests.Values;

internal static class TextBodies
{
    public static readonly Bodies All = new()
    {
        { "length", a => Show(Text.Length(U(a[0]))), a => Show(Text.Length(a[0])) },
        { "octet_length", a => Show(Text.OctetLength(U(a[0]))), a => Show(Text.OctetLength(a[0])) },
        { "upper", a => Show(Text.Upper(U(a[0]))), a => Show(Text.Upper(a[0])) },
        { "lower", a => Show(Text.Lower(U(a[0]))), a => Show(Text.Lower(a[0])) },
        { "initcap", a => Show(Text.Initcap(U(a[0]))), a => Show(Text.Initcap(a[0])) },
        { "btrim", a => Show(Text.Trim(U(a[0]))), a => Show(Text.Trim(a[0])) },
        { "ltrim", a => Show(Text.TrimStart(U(a[0]))), a => Show(Text.TrimStart(a[0])) },
        { "rtrim", a => Show(Text.TrimEnd(U(a[0]))), a => Show(Text.TrimEnd(a[0])) },
        { "btrim2", a => Show(Text.Trim(U(a[0]), U(a[1]))), a => Show(Text.Trim(a[0], a[1])) },
        { "ltrim2", a => Show(Text.TrimStart(U(a[0]), U(a[1]))), a => Show(Text.TrimStart(a[0], a[1])) },
        { "rtrim2", a => Show(Text.TrimEnd(U(a[0]), U(a[1]))), a => Show(Text.TrimEnd(a[0], a[1])) },
        { "substring2", a => Show(Text.Substring(U(a[0]), I(a[1]))), a => Show(Text.Substring(a[0], I(a[1]))) },
        { "substring3", a => Show(Text.Substring(U(a[0]), I(a[1]), I(a[2]))), a => Show(Text.Substring(a[0], I(a[1]), I(a[2]))) },
        { "left", a => Show(Text.Left(U(a[0]), I(a[1]))), a => Show(Text.Left(a[0], I(a[1]))) },
        { "right", a => Show(Text.Right(U(a[0]), I(a[1]))), a => Show(Text.Right(a[0], I(a[1]))) },
        { "strpos", a => Show(Text.Strpos(U(a[0]), U(a[1]))), a => Show(Text.Strpos(a[0], a[1])) },
        { "position", a => Show(Text.Position(U(a[1]), U(a[0]))), a => Show(Text.Position(a[1], a[0])) },
        { "starts_with", a => Show(Text.StartsWith(U(a[0]), U(a[1]))), a => Show(Text.StartsWith(a[0], a[1])) },
        { "replace", a => Show(Text.Replace(U(a[0]), U(a[1]), U(a[2]))), a => Show(Text.Replace(a[0], a[1], a[2])) },
        { "translate", a => Show(Text.Translate(U(a[0]), U(a[1]), U(a[2]))), a => Show(Text.Translate(a[0], a[1], a[2])) },
        { "lpad2", a => Show(Text.PadStart(U(a[0]), I(a[1]))), a => Show(Text.PadStart(a[0], I(a[1]))) },
        { "rpad2", a => Show(Text.PadEnd(U(a[0]), I(a[1]))), a => Show(Text.PadEnd(a[0], I(a[1]))) },
        { "lpad3", a => Show(Text.PadStart(U(a[0]), I(a[1]), U(a[2]))), a => Show(Text.PadStart(a[0], I(a[1]), a[2])) },
        { "rpad3", a => Show(Text.PadEnd(U(a[0]), I(a[1]), U(a[2]))), a => Show(Text.PadEnd(a[0], I(a[1]), a[2])) },
        { "repeat", a => Show(Text.Repeat(U(a[0]), I(a[1]))), a => Show(Text.Repeat(a[0], I(a[1]))) },
        { "reverse", a => Show(Text.Reverse(U(a[0]))), a => Show(Text.Reverse(a[0])) },
        { "split_part", a => Show(Text.SplitPart(U(a[0]), U(a[1]), I(a[2]))), a => Show(Text.SplitPart(a[0], a[1], I(a[2]))) },
        { "ascii", a => Show(Text.Ascii(U(a[0]))), a => Show(Text.Ascii(a[0])) },
        { "chr", a => Show(Text.Chr(I(a[0]))) },
        { "overlay3", a => Show(Text.Overlay(U(a[0]), U(a[1]), I(a[2]))), a => Show(Text.Overlay(a[0], a[1], I(a[2]))) },
        { "overlay4", a => Show(Text.Overlay(U(a[0]), U(a[1]), I(a[2]), I(a[3]))), a => Show(Text.Overlay(a[0], a[1], I(a[2]), I(a[3]))) },
        { "like", a => Show(Text.Like(U(a[0]), U(a[1]), '\\')), a => Show(Text.Like(a[0], a[1], '\\')) },
        { "ilike", a => Show(Text.LikeIgnoreCase(U(a[0]), U(a[1]), '\\')), a => Show(Text.LikeIgnoreCase(a[0], a[1], '\\')) },
        { "like_escape", a => Show(Text.Like(U(a[0]), U(a[1]), Escape(a[2]))), a => Show(Text.Like(a[0], a[1], Escape(a[2]))) },
    };

    private static char Escape(string text) => text.Length == 0 ? '\0' : text[0];
}
