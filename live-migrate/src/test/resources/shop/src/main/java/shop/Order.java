package shop;

public record Order(int number, String customer, boolean late) {}
