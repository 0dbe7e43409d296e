using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The windows of a WINDOW clause. OVER w is the window as it stands; OVER (w …) begins as it and says what it does not, as PostgreSQL has it: the partition is the
/// named one's, the order too where it has one, and a frame is given once, at the end.
/// </summary>
internal sealed class NamedWindows(BindingContext context, EquatableArray<NamedWindowSyntax> windows)
{
    private readonly HashSet<int> _used = new();

    public static NamedWindows Of(BindingContext context, SelectSyntax select)
    {
        for (var i = 1; i < select.Windows.Count; i++)
        {
            var name = select.Windows[i].Name;
            if (select.Windows.Take(i).Any(x => name.Matches(x.Name.Text)))
            {
                context.Report(WindowRules.Twice, name.Span, name.Text);
            }
        }

        return new NamedWindows(context, select.Windows);
    }

    /// <summary>What is left of OVER without names; null, reported, where it cannot be.</summary>
    public OverSyntax? Resolve(OverSyntax over) => Resolve(over, windows.Count);

    /// <summary>Those that nothing uses.</summary>
    public IEnumerable<OverSyntax> Unused() => Enumerable.Range(0, windows.Count).Where(i => !_used.Contains(i)).ToList().Select(i => Resolve(windows[i].Window, i)).OfType<OverSyntax>();

    /// <param name="before">A window is made of those in front of it.</param>
    private OverSyntax? Resolve(OverSyntax over, int before)
    {
        if (over.Named is not { } name)
        {
            return over;
        }

        var index = windows.Take(before).ToList().FindIndex(x => name.Matches(x.Name.Text));
        if (index < 0)
        {
            var names = windows.Take(before).Select(x => x.Name.Text).ToList();
            context.Report(WindowRules.Unknown, name.Span, NameSuggestion.Fix(name.Text, names, name.Span), name.Text, NameSuggestion.Among(name.Text, names));
            return null;
        }

        _used.Add(index);
        if (Resolve(windows[index].Window, index) is not { } named)
        {
            return null;
        }

        return over.IsWhole ? named with { Span = over.Span } : Joined(over, named, name);
    }

    private OverSyntax? Joined(OverSyntax over, OverSyntax named, Identifier name)
    {
        var (span, what) = over.PartitionBy.Count > 0 ? (over.PartitionBy[0].Span, "its partition, which cannot be said again; leave PARTITION BY out, or the name")
            : over.OrderBy.Count > 0 && named.OrderBy.Count > 0 ? (over.OrderBy[0].Span, "an order already; leave ORDER BY out of one of the two")
            : named.Frame is not null ? (name.Span, "a frame, and a window with a frame is taken as it is: write OVER " + name.Text + " without parentheses, or move the frame here")
            : (name.Span, null);
        if (what is not null)
        {
            context.Report(WindowRules.Parts, span, name.Text, what);
            return null;
        }

        return new OverSyntax(null, false, named.PartitionBy, over.OrderBy.Count > 0 ? over.OrderBy : named.OrderBy, over.Frame, over.Span);
    }
}
