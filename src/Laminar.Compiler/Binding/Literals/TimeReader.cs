namespace Laminar.Compiler.Binding;

/// <summary>Reads digits and marks of a date or time from a string, left to right.</summary>
internal sealed class TimeReader(string text)
{
    private int _position;

    public bool AtEnd => _position == text.Length;

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> digits; -1 where there are fewer.</summary>
    public int Digits(int least, int most)
    {
        var value = 0;
        var count = 0;
        while (count < most && _position < text.Length && text[_position] is >= '0' and <= '9')
        {
            value = value * 10 + (text[_position++] - '0');
            count++;
        }

        return count < least ? -1 : value;
    }

    public bool Skip(char mark)
    {
        if (_position < text.Length && text[_position] == mark)
        {
            _position++;
            return true;
        }

        return false;
    }

    /// <summary>A fraction's digits as nanoseconds; -1 where there are none or more than nine.</summary>
    public int Nanoseconds()
    {
        var start = _position;
        var value = Digits(1, 9);
        for (var i = _position - start; i < 9 && value >= 0; i++)
        {
            value *= 10;
        }

        return value;
    }
}
