using System;

namespace Laminar;

/// <summary>What an action allocates, found by running it until the runtime's sample has fallen on it.</summary>
internal static class AllocatedType
{
    private const long MostMilliseconds = 2000;

    /// <summary>Samples come in groups, some milliseconds late: the thread looks at what has come once in so many bytes.</summary>
    private const long BytesBetweenLooks = 200_000;

    /// <summary>Null where no sample came, or the action fails when it is run again.</summary>
    public static string? Of(Action action)
    {
        var types = SampledTypes.Instance;
        var begun = DateTime.UtcNow;
        var until = Environment.TickCount64 + MostMilliseconds;
        try
        {
            while (Environment.TickCount64 < until)
            {
                var look = GC.GetAllocatedBytesForCurrentThread() + BytesBetweenLooks;
                while (GC.GetAllocatedBytesForCurrentThread() < look && Environment.TickCount64 < until)
                {
                    action();
                }

                if (types.Since(begun, mayWait: true) is { } type)
                {
                    return type;
                }
            }
        }
#pragma warning disable CA1031 // What the action throws when it is run again is no news: the violation is.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }

        return null;
    }
}
