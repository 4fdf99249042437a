<%@ tag body-content="empty" trimDirectiveWhitespaces="true" pageEncoding="UTF-8" description="What the head of a page with live views needs." %>
${liveViews.head()}
