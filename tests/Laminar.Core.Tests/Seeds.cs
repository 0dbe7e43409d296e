using System;
using System.Globalization;

namespace Laminar.Tests.Values;

/// <summary>Seeds of random tests: another one each run, or LAMINAR_SEED. A failing test prints the one it ran with.</summary>
internal static class Seeds
{
    public static int Next() => Environment.GetEnvironmentVariable("LAMINAR_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Random.Shared.Next();
}
