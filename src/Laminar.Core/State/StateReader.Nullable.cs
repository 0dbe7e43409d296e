using System;

namespace Laminar.State;

public readonly ref partial struct StateReader
{
    /// <summary>Reads a value or null.</summary>
    public void Read(out bool? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out bool present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out sbyte? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out sbyte present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out byte? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out byte present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out short? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out short present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out ushort? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out ushort present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out int? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out int present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out uint? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out uint present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out long? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out long present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out ulong? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out ulong present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out float? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out float present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out double? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out double present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out decimal? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out decimal present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out Timestamp? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out Timestamp present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out DateOnly? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out DateOnly present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out TimeOnly? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out TimeOnly present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out TimeSpan? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out TimeSpan present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out DateTime? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out DateTime present);
            value = present;
        }
    }

    /// <summary>Reads a value or null.</summary>
    public void Read(out DateTimeOffset? value)
    {
        Read(out bool has);
        value = null;
        if (has)
        {
            Read(out DateTimeOffset present);
            value = present;
        }
    }
}
