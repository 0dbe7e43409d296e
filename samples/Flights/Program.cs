using System;
using System.IO;
using Flights;

var path = Path.Combine(AppContext.BaseDirectory, "data", "flights.csv");

Console.WriteLine("Weeks in which more than a third of an airport's flights left over a quarter of an hour late:");
Console.WriteLine($"{"week",-12}{"airport",-9}{"flights",8}{"late",6}{"percent",9}");
using (var weeks = BadWeeks.Start(rows =>
{
    foreach (ref readonly var row in rows)
    {
        Console.WriteLine($"{row.Week,-12:yyyy-MM-dd}{row.Origin.ToString(),-9}{row.Flights,8}{row.Late,6}{row.LatePercent,9}");
    }
}))
{
    using var file = File.OpenRead(path);
    var report = weeks.PushCsv(file);
    weeks.Complete();
    Console.WriteLine($"{report.Rows:N0} rows in, {weeks.Counters.RowsOut} out, {weeks.Counters.RowsLate} late");
}

Console.WriteLine();
Console.WriteLine("The ten worst days of an airport with at least twenty flights:");
var days = new System.Collections.Generic.List<(double Mean, string Text)>();
using (var query = AirportDays.Start(rows =>
{
    foreach (ref readonly var row in rows)
    {
        if (row.Flights >= 20 && row.MeanDelay is { } mean)
        {
            days.Add((mean, $"{row.Day:yyyy-MM-dd}  {row.Origin}  {row.Flights} flights, {mean:F1} minutes late on average, {row.WorstDelay} at worst"));
        }
    }
}))
{
    using var file = File.OpenRead(path);
    query.PushCsv(file);
    query.Complete();
}

days.Sort((a, b) => b.Mean.CompareTo(a.Mean));
foreach (var (_, text) in days.GetRange(0, Math.Min(10, days.Count)))
{
    Console.WriteLine(text);
}
