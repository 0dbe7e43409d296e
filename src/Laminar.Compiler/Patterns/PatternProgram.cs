using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Patterns;

/// <summary>
/// A pattern as instructions for the runtime's matcher: one number each, then its operands. Bounded repetitions are written out, which is why the
/// size is bounded: matching takes time in proportion to it.
/// </summary>
public sealed class PatternProgram
{
    private const int MostNumbers = 10_000;

    private readonly List<int> _code = new();
    private readonly bool _anyCase;

    private PatternProgram(bool anyCase) => _anyCase = anyCase;

    /// <summary>The instructions and the number of groups, or where and why the pattern is none.</summary>
    public static (EquatableArray<int> Code, int Groups, PatternError? Error) Compile(string pattern)
    {
        try
        {
            var (node, groups, anyCase) = PatternReader.Read(pattern);
            var program = new PatternProgram(anyCase);
            program.Add(new GroupNode(node, 0));
            program._code.Add(PatternOp.Match);
            return (program._code.ToEquatableArray(), groups, null);
        }
        catch (PatternException error)
        {
            return (default, 0, new PatternError(error.Offset, error.Message));
        }
    }

    private void Add(PatternNode node)
    {
        if (_code.Count > MostNumbers)
        {
            throw new PatternException(0, "the pattern is too large when its repetitions are written out; more than " + MostNumbers.ToString("#,0", CultureInfo.InvariantCulture) + " steps");
        }

        switch (node)
        {
            case CharacterNode x:
                AddCharacter(x.Value);
                break;
            case AnyNode:
                _code.Add(PatternOp.Any);
                break;
            case SetNode x:
                AddSet(x.Set);
                break;
            case AssertionNode x:
                _code.Add(x.Op);
                break;
            case SequenceNode x:
                foreach (var item in x.Items)
                {
                    Add(item);
                }

                break;
            case ChoiceNode x:
                AddChoice(x.Items);
                break;
            case GroupNode x:
                _code.AddRange([PatternOp.Save, 2 * x.Number]);
                Add(x.Operand);
                _code.AddRange([PatternOp.Save, 2 * x.Number + 1]);
                break;
            case RepeatNode x:
                AddRepeat(x);
                break;
        }
    }

    private void AddCharacter(int value)
    {
        // What has a case beyond ASCII is for the runtime to say: plans do not depend on the host.
        var mayHaveCase = value is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= 0x80;
        _code.AddRange([_anyCase && mayHaveCase ? PatternOp.CharacterOfAnyCase : PatternOp.Character, value]);
    }

    private void AddSet(PatternSet set)
    {
        var ranges = set.Ordered();
        _code.AddRange([PatternOp.Set, set.Flags | (_anyCase ? PatternSet.AnyCase : 0), ranges.Count]);
        _code.AddRange(ranges.SelectMany(x => new[] { x.First, x.Last }));
    }

    private void AddChoice(IReadOnlyList<PatternNode> items)
    {
        var ends = new List<int>();
        for (var i = 0; i < items.Count - 1; i++)
        {
            var split = Split();
            Add(items[i]);
            _code.AddRange([PatternOp.Jump, 0]);
            ends.Add(_code.Count - 1);
            Aim(split, greedy: true, split + 3, _code.Count);
        }

        Add(items[items.Count - 1]);
        foreach (var end in ends)
        {
            _code[end] = _code.Count;
        }
    }

    private void AddRepeat(RepeatNode repeat)
    {
        for (var i = 0; i < repeat.Least; i++)
        {
            Add(repeat.Operand);
        }

        if (repeat.Most < 0)
        {
            var split = Split();
            Add(repeat.Operand);
            _code.AddRange([PatternOp.Jump, split]);
            Aim(split, repeat.Greedy, split + 3, _code.Count);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Least; i < repeat.Most; i++)
        {
            splits.Add(Split());
            Add(repeat.Operand);
        }

        foreach (var split in splits)
        {
            Aim(split, repeat.Greedy, split + 3, _code.Count);
        }
    }

    private int Split()
    {
        _code.AddRange([PatternOp.Split, 0, 0]);
        return _code.Count - 3;
    }

    private void Aim(int split, bool greedy, int into, int past)
    {
        _code[split + 1] = greedy ? into : past;
        _code[split + 2] = greedy ? past : into;
    }
}
