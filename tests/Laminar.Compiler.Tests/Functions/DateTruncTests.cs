using System;
using Laminar.Compiler.Tests.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Functions;

public class DateTruncTests
{
    [Theory]
    [InlineData("DATE_TRUNC('hour', Ts)", "Times.TruncateToHour(", "2024-02-29 12:00:00")]
    [InlineData("DATE_TRUNC('MILLISECONDS', Ts)", "Times.TruncateToMillisecond(", "2024-02-29 12:34:56.789")]
    [InlineData("DATE_TRUNC('century', Ts)", "Times.TruncateToCentury(", "2001-01-01 00:00:00")]
    [InlineData("DATE_TRUNC('month', Day)", "Times.TruncateToMonth(", "2024-02-01 00:00:00")]
    [InlineData("DATE_TRUNC('hour', Span)", "Times.Truncate(", "1 day 02:00:00")]
    public void A_constant_unit_is_looked_up_by_the_compiler(string expression, string call, string expected)
    {
        var sql = $"SELECT CAST({expression} AS VARCHAR) AS x FROM Wide";
        Assert.Contains(call, Queries.Emit(sql), StringComparison.Ordinal);
        var row = default(Wide) with { Ts = Laminar.Functions.Casts.ParseTimestamp("2024-02-29 12:34:56.789012"), Day = new DateOnly(2024, 2, 29), Span = new TimeSpan(1, 2, 3, 4) };
        Assert.Equal([expected], RunningQuery.Run(sql, row));
    }
}
