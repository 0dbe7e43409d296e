using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// EXTRACT(field FROM x), as EXTRACT_FIELD, and the functions that name a field. Whole fields are BIGINT; SECOND, MILLISECOND and EPOCH keep the
/// fraction and are DECIMAL. The function SECOND(x) is the whole second, as in Flink.
/// </summary>
internal static class TimeFieldFunctions
{
    private static readonly SqlType[] Dates = { SqlType.Timestamp, SqlType.Date };
    private static readonly SqlType[] Clocks = { SqlType.Timestamp, SqlType.Time, SqlType.Interval };
    private static readonly SqlType[] All = { SqlType.Timestamp, SqlType.Date, SqlType.Time, SqlType.Interval };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Times");
        Add(family, "EXTRACT_MILLENNIUM", "Millennium", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_CENTURY", "Century", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_DECADE", "Decade", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_YEAR YEAR", "Year", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_ISOYEAR", "IsoYear", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_QUARTER QUARTER", "Quarter", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_MONTH MONTH", "Month", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_WEEK WEEK", "Week", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_DAY DAY DAYOFMONTH", "Day", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_DAY", "Day", SqlType.BigInt, new[] { SqlType.Interval });
        Add(family, "EXTRACT_DOW", "DayOfWeek", SqlType.BigInt, Dates);
        Add(family, "DAYOFWEEK", "SundayFirst", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_ISODOW", "IsoDayOfWeek", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_DOY DAYOFYEAR", "DayOfYear", SqlType.BigInt, Dates);
        Add(family, "EXTRACT_HOUR HOUR", "Hour", SqlType.BigInt, Clocks);
        Add(family, "EXTRACT_MINUTE MINUTE", "Minute", SqlType.BigInt, Clocks);
        Add(family, "EXTRACT_SECOND", "Second", SqlType.Decimal, Clocks);
        Add(family, "SECOND", "WholeSecond", SqlType.BigInt, Clocks);
        Add(family, "EXTRACT_MILLISECOND EXTRACT_MILLISECONDS", "Millisecond", SqlType.Decimal, Clocks);
        Add(family, "EXTRACT_MICROSECOND EXTRACT_MICROSECONDS", "Microsecond", SqlType.BigInt, Clocks);
        Add(family, "EXTRACT_NANOSECOND EXTRACT_NANOSECONDS", "Nanosecond", SqlType.BigInt, Clocks);
        Add(family, "EXTRACT_EPOCH", "Epoch", SqlType.Decimal, All);
        return family.Rows;
    }

    private static void Add(FunctionFamily family, string names, string method, SqlType returns, SqlType[] types)
    {
        foreach (var type in types)
        {
            family.Add(names, method, returns, new[] { type });
        }
    }
}
