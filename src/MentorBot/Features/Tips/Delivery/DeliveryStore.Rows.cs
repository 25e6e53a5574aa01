namespace MentorBot.Features.Tips.Delivery;

public sealed partial class DeliveryStore
{
#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public string delivery_id { get; init; } = "";
        public string schedule_id { get; init; } = "";
        public long local_date { get; init; }
        public long due_at { get; init; }
        public string? tip { get; init; }
        public string step { get; init; } = "";
        public long? attempted_at { get; init; }
        public long place_id { get; init; }
        public long? message_id { get; init; }
        public long tries { get; init; }
        public string? reason { get; init; }
        public long fence { get; init; }

        public TipDelivery Delivery() => new(
            delivery_id, schedule_id, DateOnly.FromDayNumber((int)local_date), Time(due_at), tip ?? "", Enum.Parse<Step>(step),
            attempted_at is { } at ? Time(at) : null, new((ulong)place_id),
            message_id is { } message ? new((ulong)message) : null, (int)tries, reason, fence);
    }
}
