using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>One batch at work: begun by StreamQuery.Enter, ended by Dispose.</summary>
[HotPath]
public readonly ref struct Turn
{
    private readonly QueryContext _context;
    private readonly TextScratch.Mark _mark;
    private readonly HotPathGuard.Section _section;
    private readonly long _before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Turn(QueryContext context, HotPathGuard.Section section)
    {
        _context = context;
        _mark = context.MakesText ? TextScratch.Take() : default;
        _before = context.UsesClock ? Functions.Clock.Set(context.Now) : 0;
        _section = section;
    }

    /// <summary>Ends the batch: the text it made is gone, and the guard judges it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }

        if (_context.UsesClock)
        {
            Functions.Clock.Set(_before);
        }

        if (_context.Phase == QueryPhase.Running)
        {
            _context.Phase = QueryPhase.Ready;
        }

        _section.Dispose();
    }
}
