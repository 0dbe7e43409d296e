using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// A pattern as a program for a search that tries the preferred way first: pairs of what is done and where else to go. Repetitions with bounds are written out. The numbers are those of
/// MatchStep in the library.
/// </summary>
internal sealed class PatternCompiler
{
    private const int Rather = -1;
    private const int Elsewhere = -2;
    private const int Jump = -3;
    private const int Match = -4;

    private readonly List<int> _steps = [];

    public static EquatableArray<int> Compile(RowPattern pattern)
    {
        var compiler = new PatternCompiler();
        compiler.Add(pattern);
        compiler.Step(Match, 0);
        return compiler._steps.ToEquatableArray();
    }

    private int Next => _steps.Count / 2;

    private void Add(RowPattern pattern)
    {
        switch (pattern)
        {
            case PatternVariable x:
                Step(x.Variable, 0);
                break;
            case PatternSequence x:
                foreach (var item in x.Items)
                {
                    Add(item);
                }

                break;
            case PatternAlternatives x:
                Alternatives(x.Items);
                break;
            case PatternRepeat x:
                Repeat(x);
                break;
        }
    }

    private void Alternatives(EquatableArray<RowPattern> items)
    {
        var ends = new List<int>();
        for (var i = 0; i < items.Count; i++)
        {
            var fork = i < items.Count - 1 ? Step(Rather, 0) : -1;
            Add(items[i]);
            if (fork >= 0)
            {
                ends.Add(Step(Jump, 0));
                Lead(fork, Next);
            }
        }

        ends.ForEach(end => Lead(end, Next));
    }

    private void Repeat(PatternRepeat repeat)
    {
        for (var i = 0; i < repeat.Least; i++)
        {
            Add(repeat.Item);
        }

        var fork = repeat.Reluctant ? Elsewhere : Rather;
        if (repeat.Most < 0)
        {
            var loop = Step(fork, 0);
            Add(repeat.Item);
            Step(Jump, loop);
            Lead(loop, Next);
            return;
        }

        var forks = new List<int>();
        for (var i = repeat.Least; i < repeat.Most; i++)
        {
            forks.Add(Step(fork, 0));
            Add(repeat.Item);
        }

        forks.ForEach(x => Lead(x, Next));
    }

    private int Step(int what, int argument)
    {
        _steps.Add(what);
        _steps.Add(argument);
        return Next - 1;
    }

    private void Lead(int step, int to) => _steps[(2 * step) + 1] = to;
}
