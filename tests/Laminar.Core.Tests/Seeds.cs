using System;
using System.Globalization;

namespace Laminar.Tests.Values;

/// <summary>
/// Seeds of random tests: another one each run, or LAMINAR_SEED. A failing test prints the one it ran with, whatever it failed of. LAMINAR_ROUNDS runs each
/// test that many times over.
/// </summary>
internal static class Seeds
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("LAMINAR_SEED") is { Length: > 0 } given ? given : null;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("LAMINAR_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    /// <summary>Runs with one seed after the other, or once with the one that is given.</summary>
    public static void Each(int times, Action<int> run)
    {
        for (var i = Given is null ? times * Rounds : 1; i > 0; i--)
        {
            var seed = Given is null ? Random.Shared.Next() : int.Parse(Given, CultureInfo.InvariantCulture);
            try
            {
                run(seed);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException("LAMINAR_SEED=" + seed.ToString(CultureInfo.InvariantCulture), failure);
            }
        }
    }
}
