using System;
using Laminar.Reference;

namespace Laminar.Oracle.Generation;

/// <summary>
/// Event times of a run: small steps, ties, disorder within the delay and beyond it, a jump now and then; somewhere in this century, before 1970,
/// around it, or far out.
/// </summary>
public sealed class ClockGenerator
{
    private const long Second = 1_000_000_000;

    private readonly Random _random;
    private readonly long _delay;
    private readonly long _unit;
    private readonly bool _ordered;
    private readonly bool _jumps;
    private readonly bool _onTime;
    private long _now;

    /// <param name="delay">The stream's delay.</param>
    /// <param name="unit">Times are multiples of this.</param>
    /// <param name="start">The first is about then.</param>
    /// <param name="onTime">None is late.</param>
    public ClockGenerator(Random random, long delay, long unit, long start, bool onTime)
    {
        _random = random;
        _delay = delay;
        _unit = unit;
        _ordered = random.Next(4) == 0 || (onTime && delay == 0);
        _jumps = random.Next(4) == 0;
        _onTime = onTime;
        _now = start;
    }

    public static long Start(Random random) => random.Next(5) switch
    {
        0 => -3 * Second,
        1 => -200L * 365 * Instant.PerDay + random.NextInt64(Instant.PerDay),
        2 => 200L * 365 * Instant.PerDay,
        _ => 1_704_067_200 * Second + random.NextInt64(3600 * Second),
    };

    public Instant Next()
    {
        _now += _random.Next(8) switch
        {
            0 or 1 => 0,
            2 => _random.NextInt64(10 * Second),
            3 when _jumps => _random.NextInt64(_onTime ? 0 : -400, 4000) * Second,
            _ => _random.NextInt64(2 * Second),
        };
        var back = _ordered ? 0 : _random.Next(6) switch
        {
            0 => _random.NextInt64(_delay + 1),
            1 when !_onTime => _random.NextInt64(_delay + 5 * Second),
            2 when !_onTime => _delay,
            3 => _delay / 2,
            _ => 0,
        };
        return new Instant(Instant.Floor(_now - back, _unit) * _unit);
    }
}
