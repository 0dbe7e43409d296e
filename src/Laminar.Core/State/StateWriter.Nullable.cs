using System;

namespace Laminar.State;

public readonly ref partial struct StateWriter
{
    /// <summary>Writes a value or null.</summary>
    public void Write(bool? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(sbyte? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(byte? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(short? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(ushort? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(int? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(uint? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(long? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(ulong? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(float? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(double? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(decimal? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(Timestamp? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(DateOnly? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(TimeOnly? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(TimeSpan? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(Utf8? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(DateTime? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value or null.</summary>
    public void Write(DateTimeOffset? value)
    {
        Write(value.HasValue);
        if (value.HasValue)
        {
            Write(value.GetValueOrDefault());
        }
    }
}
