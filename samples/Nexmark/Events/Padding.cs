using Laminar;

namespace Nexmark.Events;

/// <summary>Text without meaning that brings an event to its usual size.</summary>
public static class Padding
{
    /// <summary>Between four and six fifths of so many bytes.</summary>
    public static Utf8 Of(TextPage page, ref Draw draw, int size)
    {
        page.Begin();
        page.AddLetters(ref draw, size * 4 / 5 + (int)draw.Below(size * 2 / 5));
        return page.End();
    }
}
